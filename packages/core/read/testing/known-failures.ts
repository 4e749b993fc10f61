import type { Told } from './score.ts';

/**
 * What is not read yet as a careful reader would read it: by fixture and what is told of it, with the reason. The test
 * holds each to still be wrong, so that what is right one day leaves the list.
 */
export const KNOWN_FAILURES: Readonly<
  Record<string, Readonly<Partial<Record<keyof Told, string>>>>
> = {
  'arabic-news': { byline: 'names are told by capitals, which Arabic does not have' },
  'author-bio': {
    blocks:
      'the box about the author is more than a quarter of a short article, so that its name is not enough',
  },
  captions: { blocks: "the photographer's credit stays at the end of the caption" },
  'cookie-banner-long': {
    blocks:
      'a consent text longer than the article, in elements without telling names, is the heaviest text',
  },
  'double-breaks': {
    published: 'headline, author and date are lines of one unit, divided by single breaks',
    byline: 'headline, author and date are lines of one unit, divided by single breaks',
    blocks: 'headline, author and date are lines of one unit, divided by single breaks',
  },
  'font-and-center': { blocks: 'a caption in a framed table cell has no mark of a caption' },
  'french-news': {
    byline: '"Par Name avec AFP", a break, "Publié le …": two lines of one unit',
    blocks: '"Par Name avec AFP", a break, "Publié le …": two lines of one unit',
    credits: '"Par Name avec AFP" credits the agency, and is not read where a break follows',
  },
  'newsletter-in-text': {
    blocks: 'a box of running text between paragraphs, told only by its heading and its form',
  },
  'press-release': {
    blocks:
      'a dateline in small letters without an agency, and the notes about the office at the end',
  },
  'read-also-links': {
    blocks: 'a paragraph that is a link and a question (">> Who …?") reads like a sentence',
  },
  'wiki-page': {
    blocks: '"[edit]" beside headings, the list of references, the box of facts',
  },
};
