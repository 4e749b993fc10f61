import {
  articleId,
  type Article,
  type Block,
  type Comment,
  type Credit,
  type Field,
  type OriginPiece,
  type Removal,
  type Sha256,
} from '../model/index.ts';
import { ReadError, type Page } from './page.ts';
import { creditsInText } from './credit.ts';
import { garbledIn } from './characters/garbled.ts';
import type { DraftBlock, DraftCredit } from './draft-block.ts';
import type { PageEvidence } from './html/evidence.ts';
import { languageOf } from './language.ts';

/** What either reader (HTML, plain text) makes of a page; `finish` turns it into an article. The headline is the first block, where there is one. */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly url: string | null;
  readonly byline: readonly Field<string>[];
  readonly outlet: Field<string> | null;
  readonly published: Field<string> | null;
  readonly modified: Field<string> | null;
  readonly section: Field<string> | null;
  readonly canonical: Field<string> | null;
  /** Those of lines and datelines; those inside the text are found when its language is known. */
  readonly credits: readonly DraftCredit[];
  readonly comments: readonly Comment[];
  readonly removed: readonly Removal[];
  /** What the page itself declares, checked against the text. */
  readonly declaredLanguage: string | null;
  /** Everything that places of the page say of author and dates, before one was chosen: to measure the places by. */
  readonly evidence?: PageEvidence;
}

const SEPARATOR = '\n\n';

/** @throws ReadError `no article` when nothing but a headline (or not even that) is left. */
export function finish(page: Page, draft: Draft, sha256: Sha256): Article {
  const body = draft.blocks.filter(
    (block) => block.role !== 'headline' && block.role !== 'caption',
  );
  if (body.length === 0) {
    throw new ReadError('no article', 'nothing on the page reads like the text of an article');
  }
  const parts: string[] = [];
  const blocks: Block[] = [];
  const origin: OriginPiece[] = [];
  let length = 0;
  for (const { role, passage } of draft.blocks) {
    if (parts.length > 0) length += SEPARATOR.length;
    parts.push(passage.text);
    blocks.push({ start: length, end: length + passage.text.length, role });
    for (const piece of passage.pieces) {
      origin.push({ start: length + piece.start, end: length + piece.end, at: piece.at });
    }
    length += passage.text.length;
  }
  const text = parts.join(SEPARATOR);
  const id = articleId(sha256, page.capture.id, text);
  const language = languageOf(
    body.map((block) => block.passage.text).join(' '),
    draft.declaredLanguage,
  );
  const found = [...draft.credits, ...creditsInText(draft.blocks, language)];
  const credits = found.map(({ name, scope, at, cite }): Credit => {
    const words = at === null ? null : page.decoded.slice(at.start, at.end);
    if (cite === null) return { name, scope, at, text: words, cite: null };
    const base = blocks[cite.block]!.start;
    const start = base + cite.span.start;
    const end = base + cite.span.end;
    const inText = { article: id, start, end, text: text.slice(start, end) };
    return { name, scope, at, text: words, cite: inText };
  });
  const headline = blocks[0]?.role === 'headline' ? text.slice(0, blocks[0].end) : '';
  return {
    id,
    capture: page.capture.id,
    source: page.capture.source,
    url: draft.url,
    headline,
    byline: draft.byline,
    outlet: draft.outlet,
    published: draft.published,
    modified: draft.modified,
    section: draft.section,
    canonical: draft.canonical,
    credits,
    language,
    encoding: page.encoding ?? null,
    garbled: garbledIn(text, id),
    text,
    blocks,
    comments: draft.comments,
    removed: [...draft.removed].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end),
    origin,
  };
}
