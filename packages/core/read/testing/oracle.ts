import { articleSchema, type Article, type Span } from '../../model/index.ts';
import { isElement, type Node } from '../html/dom.ts';
import { parseHtml } from '../html/parse.ts';
import { decodedValue } from '../html/reference.ts';
import { looksLikeHtml } from '../read.ts';

/**
 * What every article promises about its page, whatever the page, as a list of breaches (empty: it holds).
 *
 * - It fits its schema. Blocks cover the text, two line breaks apart.
 * - Every character of the text, those breaks aside, lies in exactly one origin piece, in order; a piece equals its
 *   source, or is the space, break or characters that white space, a line-break tag or a reference there stands for.
 * - Every span counts within the page; what a citation says stands where it says.
 * - No visible character of the page is lost: it is in a piece, in a removal, in the place of a field or credit, or
 *   it is consumed by a comment (comments have no place: they are matched in order or the longest first, each
 *   character once).
 */
export function breaches(decoded: string, article: Article): readonly string[] {
  const found: string[] = [];
  const parsed = articleSchema.safeParse(article);
  if (!parsed.success) return [`schema: ${parsed.error.issues[0]?.path.join('.') ?? ''}`];
  text(decoded, article, found);
  places(decoded, article, found);
  kept(decoded, article, found);
  return found;
}

const WHITE = /^[\s\u0085]*$/u;
/** What takes no place in text; see `flow.ts`. */
const isDropped = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xad ||
  code === 0x200b ||
  code === 0x2060;
const isBlank = (unit: string): boolean =>
  /[\s\u0085]/u.test(unit) || isDropped(unit.charCodeAt(0));

function text(decoded: string, article: Article, found: string[]): void {
  const { text, blocks, origin } = article;
  let end = -2;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.start !== end + 2 || block.end <= block.start) found.push(`block at ${block.start}`);
    if (words.trim() !== words) found.push(`block with blank ends at ${block.start}`);
    if (end > 0 && text.slice(end, block.start) !== '\n\n') found.push(`separator at ${end}`);
    end = block.end;
  }
  if (end !== text.length) found.push(`blocks end at ${end}, text at ${text.length}`);
  let last = 0;
  for (const piece of origin) {
    if (piece.start < last || piece.end <= piece.start || piece.end > text.length)
      found.push(`piece at ${piece.start}`);
    if (!WHITE.test(text.slice(last, piece.start))) found.push(`text without origin at ${last}`);
    last = piece.end;
    if (!within(decoded, piece.at)) {
      found.push(`piece ${piece.start} out of the page`);
      continue;
    }
    const words = text.slice(piece.start, piece.end);
    const source = decoded.slice(piece.at.start, piece.at.end);
    if (!standsFor(source, words))
      found.push(
        `piece ${JSON.stringify(words.slice(0, 40))} from ${JSON.stringify(source.slice(0, 40))}`,
      );
  }
  if (!WHITE.test(text.slice(last))) found.push(`text without origin at ${last}`);
}

const within = (decoded: string, { start, end }: Span): boolean =>
  start >= 0 && start <= end && end <= decoded.length;

/** True where a page that says `source` says `words`. */
function standsFor(source: string, words: string): boolean {
  if (source === words) return true;
  if (words === '\n') return source === '' || /^<\/?br(?:[\s/>]|$)/iu.test(source);
  // One space for a run of white space, with what is dropped, with tags and with references in it.
  const plain = source.replace(
    /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060]/gu,
    '',
  );
  if (words === ' ' && /^[\s\u0085]*(?:$|<|&)/u.test(plain)) return true;
  return (
    /^&[#\p{L}\p{N}]{1,40};?$/u.test(source) ||
    /^\\(?:u[\da-f]{4}|.)/iu.test(source) ||
    // The site's name may be taken off its beginning or end.
    unescaped(source).some((said) => said.startsWith(words) || said.endsWith(words)) ||
    // A headline that linked data escapes in another way than usual: its place is the whole record.
    (/^\s*(?:<!--|\/\/|\/\*)?[\s\S]{0,40}[{[]/u.test(source) && source.length > words.length)
  );
}

/** What an attribute, or a string of linked data, says that is taken as one piece: by the rules of each. */
function unescaped(source: string): readonly string[] {
  if (source.length > 2000) return [source];
  const text = source.replace(/\\(?:u([\da-fA-F]{4})|(.))/gsu, (_, code?: string, one?: string) =>
    code === undefined ? one! : String.fromCharCode(Number.parseInt(code, 16)),
  );
  const nodes = parseHtml(text).children;
  const said = nodes.map((node) => (isElement(node) ? '' : node.text)).join('');
  // In an attribute a tag is none, and a reference is one under other conditions.
  return [said, decodedValue(source, 0, source.length)].map((one) =>
    [...one]
      .filter((unit) => /[\s\u0085]/u.test(unit) || !isDropped(unit.charCodeAt(0)))
      .join('')
      .replace(/[\s\u0085]+/gu, ' ')
      .trim(),
  );
}

function places(decoded: string, article: Article, found: string[]): void {
  for (const removal of article.removed)
    if (!within(decoded, removal.at)) found.push(`removal ${removal.rule} out of the page`);
  const fields = [article.published, article.modified, article.outlet, ...article.byline];
  for (const field of fields)
    if (field?.at && !within(decoded, field.at)) found.push(`field ${field.value} out of the page`);
  for (const { cite, at, text: words } of article.credits) {
    if (at !== null && !within(decoded, at)) found.push('credit out of the page');
    else if (at !== null && words !== decoded.slice(at.start, at.end))
      found.push('credit says otherwise');
    if (cite !== null && article.text.slice(cite.start, cite.end) !== cite.text)
      found.push(`credit cites ${cite.text}`);
  }
}

/** Elements whose text no browser shows: said here anew, so that the reader is not its own measure. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style template head title meta link svg math iframe object embed canvas audio video map select datalist noembed noframes xmp'.split(
    ' ',
  ),
);

/** A stretch of text that the page shows; `says` where it is a reference: what that stands for. */
interface Shown extends Span {
  readonly says: string | null;
}

function shown(decoded: string): readonly Shown[] {
  if (!looksLikeHtml(decoded))
    return [...decoded.matchAll(/[^\n\r\u2028]+/gu)].map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
      says: null,
    }));
  const spans: Shown[] = [];
  const visit = (node: Node): void => {
    if (!isElement(node)) {
      // A reference to a blank shows nothing.
      if ([...node.text].some((one) => !isBlank(one)))
        spans.push({
          start: node.start,
          end: node.end,
          says: node.end - node.start === node.text.length ? null : node.text,
        });
    } else if (!UNSEEN.has(node.tag)) for (const child of node.children) visit(child);
  };
  visit(parseHtml(decoded));
  return spans;
}

function kept(decoded: string, article: Article, found: string[]): void {
  const covered = new Uint8Array(decoded.length);
  const cover = (at: Span | null | undefined): void => {
    if (at) covered.fill(1, at.start, at.end);
  };
  for (const { at } of [
    ...article.origin,
    ...article.removed,
    ...article.byline,
    ...article.credits,
  ])
    cover(at);
  for (const field of [article.published, article.modified, article.outlet]) cover(field?.at);
  const pieces: Piece[] = [];
  for (const span of shown(decoded)) {
    if (!within(decoded, span)) {
      found.push('text out of the page');
      continue;
    }
    let left = '';
    let from = -1;
    const take = (): void => {
      // Only as the comment has it: "&quot" as it is written may stand further on, of other characters.
      if (left !== '') pieces.push({ from, words: span.says ?? left });
      left = '';
    };
    for (let i = span.start; i < span.end; i += 1) {
      if (covered[i] === 1) take();
      else if (!isBlank(decoded[i]!)) {
        if (left === '') from = i;
        left += decoded[i]!;
      }
    }
    take();
  }
  const said = article.comments.map(({ author, text }) =>
    [...`${author ?? ''}${text}`].filter((one) => !isBlank(one)).join(''),
  );
  if (areConsumed(pieces, said)) return;
  for (const { from, words } of unconsumed(pieces, said))
    found.push(`lost at ${from}: ${JSON.stringify(words.slice(0, 60))}`);
}

/** Something that is nowhere else in the article: so it must be in a comment. Without blanks, as are the comments. */
interface Piece {
  readonly from: number;
  readonly words: string;
}

/** True where the comments have the pieces in their order, each character once; they may where it is not true. */
function areConsumed(pieces: readonly Piece[], comments: readonly string[]): boolean {
  const said = comments.map((text) => ({ text, at: 0 }));
  let current = 0;
  const consumes = (words: string): boolean => {
    for (let i = 0; i < said.length; i += 1) {
      const index = (current + i) % said.length;
      const one = said[index]!;
      const at = one.text.indexOf(words, one.at);
      if (at < 0) continue;
      one.at = at + words.length;
      current = index;
      return true;
    }
    return false;
  };
  return pieces.every(({ words }) => consumes(words));
}

/** What comments of interleaved lines do not have either: the longest first, since a short one stands in many places. */
function unconsumed(pieces: readonly Piece[], comments: readonly string[]): readonly Piece[] {
  const USED = '\0';
  let left = comments.join(USED);
  return [...pieces]
    .sort((a, b) => b.words.length - a.words.length || a.from - b.from)
    .filter(({ words }) => {
      const at = left.indexOf(words);
      if (at >= 0)
        left = left.slice(0, at) + USED.repeat(words.length) + left.slice(at + words.length);
      return at < 0;
    })
    .sort((a, b) => a.from - b.from);
}
