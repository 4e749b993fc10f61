import type { AnyCitation } from '../citations.ts';
import type { Source } from '../sources.ts';
import type { View } from '../view.ts';
import { address, inline } from './escape.ts';

/** Numbers citations in the order they come; the same words of the same page are one footnote. */
export class Footnotes {
  readonly #view: View;
  readonly #numbers = new Map<string, number>();
  readonly #cited: AnyCitation[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  /** The mark of a citation, to stand behind its words. */
  mark(citation: AnyCitation): string {
    const { start, end, ...home } = citation;
    const key = `${'article' in home ? `a ${home.article}` : `c ${home.capture}`} ${start} ${end}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#cited.push(citation);
      number = this.#cited.length;
      this.#numbers.set(key, number);
    }
    return `[^${number}]`;
  }

  /** The footnotes themselves, for the end of the document. */
  *pieces(): Generator<string> {
    for (const [index, citation] of this.#cited.entries()) {
      yield `[^${index + 1}]: ${noteOf(citation, this.#view.sources.of(citation))}\n`;
    }
  }
}

function noteOf(citation: AnyCitation, source: Source | null): string {
  const { start, end, text } = citation;
  const of = 'article' in citation ? 'text of the article' : 'page as captured';
  const place = `characters ${start}–${end} of the ${of}`;
  const cut = text.length < end - start ? ', of which the beginning is quoted' : '';
  return `${source === null ? 'a page that is not in the dossier' : pageOf(source)}; ${place}${cut}.`;
}

/** A page as a footnote names it: outlet, headline, day, address, capture and hash. */
export function pageOf(source: Source): string {
  const { outlet, headline, published, url, capturedAt, sha256 } = source;
  const parts = [
    outlet === null ? 'outlet not stated' : inline(outlet),
    ...(headline === null || headline === '' ? [] : [`“${inline(headline)}”`]),
    published === null ? 'day not stated' : inline(published),
    ...(url === null ? [] : [address(url)]),
    `file ${inline(source.source)}`,
    capturedAt === null ? 'time of capture not known' : `captured ${inline(capturedAt)}`,
    ...(sha256 === null ? [] : [`SHA-256 ${sha256}`]),
  ];
  return parts.join('; ');
}
