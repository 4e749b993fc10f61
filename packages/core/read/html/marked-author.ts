import { SIGNED_BY, WRITTEN_BY } from '../../language/byline-words.ts';
import type { Span } from '../../model/index.ts';
import { namesIn } from '../plain/kind.ts';
import { countWords } from '../shape.ts';
import { oneLine } from '../white-space.ts';
import { attribute, hintOf, isElement, roughText, valueOf, type ElementNode } from './dom.ts';
import type { Evidence } from './evidence.ts';
import { isOfComment } from './microdata.ts';

const AUTHOR_NAME =
  /(?:^|[\s_-])(?:author|authors|byline|by-line|author-?name|writer|reporter|autor|auteur|vcard|fn|journalist|contributor)(?:$|[\s_-])/u;
const AUTHOR_NOT =
  /(?:bio|about|box|related|list|avatar|social|follow|twitter|comment|more|desc|image|photo|title|role|job|email)/u;
/** Where sites keep their authors' pages. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|i|zy)?|auteurs?|journalists?|reporters?|contributors?|columnists?|writers?|newsteam|redakteure?|yazar(?:lar)?|avtor)\/[^/?#]{2,}/iu;
const MOST = 20;
/** Units of text up to which an element holds a name and what belongs to it, and no text. */
const SHORT = 160;

/** Names in elements that say they hold the author, among the units `near` the article. */
export function markedAuthors(root: ElementNode, near: Span): readonly Evidence[] {
  const found: Evidence[] = [];
  const signed: Evidence[] = [];
  const visit = (element: ElementNode, inside: boolean): void => {
    const { removed, from } = element;
    if (removed === 'comments' || removed === 'hidden' || removed === 'related') return;
    if (found.length > MOST || from > near.end || element.to < near.start) return;
    let within = inside;
    if (from >= near.start && element.tag !== 'body') {
      const hint = hintOf(element);
      const signature =
        signsName(element, hint) || isNameAlone(element, hint) ? signatureIn(element) : null;
      if (signature !== null && !signed.some(({ field }) => field.value === signature.field.value))
        signed.push(signature);
      if (!inside && saysAuthor(element, hint) && !isOfComment(element)) {
        found.push(...namesOf(element));
        within = roughText(element, 300).length < SHORT;
      }
    }
    for (const child of element.children) if (isElement(child)) visit(child, within);
  };
  visit(root, false);
  return [...found, ...signed];
}

/** An element for the author's name and nothing else: `rel="author"`, hCard's `fn`, a link to an author's page. */
const signsName = (element: ElementNode, hint: string): boolean =>
  (hint !== '' && /(?:^|\s)(?:fn|author-name)(?:\s|$)/u.test(hint)) ||
  isRelAuthor(element) ||
  (element.tag === 'a' && AUTHOR_PAGE.test(valueOf(element, 'href')));

/** An author's element, and in it a name and nothing else. */
function isNameAlone(element: ElementNode, hint: string): boolean {
  if (!/author/u.test(hint) || !saysAuthor(element, hint)) return false;
  const text = roughText(element, 60);
  return namesIn(text, 0)[0]?.value === text;
}

const isRelAuthor = (element: ElementNode): boolean =>
  /(?:^|\s)author(?:\s|$)/iu.test(valueOf(element, 'rel'));

const isData = (element: ElementNode): boolean =>
  /(?:^|\s)author(?:\s|$)/iu.test(valueOf(element, 'itemprop'));

const saysAuthor = (element: ElementNode, hint: string): boolean =>
  (hint !== '' && AUTHOR_NAME.test(hint) && !AUTHOR_NOT.test(hint)) ||
  isData(element) ||
  isRelAuthor(element);

function signatureIn(element: ElementNode): Evidence | null {
  const value = withoutBy(roughText(element, 100));
  if (value === '' || countWords(value) > 3) return null;
  const at = { start: element.start, end: element.end };
  return { place: 'signature', field: { value, basis: 'markup', at } };
}

/** The names that an element holds: each in a run of its own, else in its whole text; what its `content` says where it shows nothing. */
function namesOf(element: ElementNode): readonly Evidence[] {
  const place = isData(element) ? 'microdata' : 'element';
  const at = { start: element.start, end: element.end };
  const text = roughText(element, 300);
  if (text === '') {
    const content = attribute(element, 'content');
    return content === null
      ? []
      : [
          {
            place,
            field: {
              value: content.value,
              basis: 'markup',
              at: { start: content.start, end: content.end },
            },
          },
        ];
  }
  const alone =
    text.length < SHORT
      ? runsOf(element)
          .flatMap((run) => namesIn(withoutBy(run), 0))
          .filter(({ value }) => !isOpening(value))
      : [];
  const names = alone.length > 0 ? alone : namesIn(withoutBy(text), 0);
  return names.map(({ value }) => ({ place, field: { value, basis: 'markup', at } }));
}

/** The texts of an element between the borders of the elements in it. */
function runsOf(element: ElementNode): readonly string[] {
  const runs: string[] = [];
  const visit = (one: ElementNode): void => {
    let run = '';
    for (const child of one.children) {
      if (!isElement(child)) run += child.text;
      else {
        if (run.trim() !== '') runs.push(run);
        run = '';
        if (child.from < child.to || child.tag !== 'script') visit(child);
      }
      if (runs.length > MOST) return;
    }
    if (run.trim() !== '') runs.push(run);
  };
  visit(element);
  return runs.map((run) => oneLine(run).slice(0, 300));
}

/** "Posted by", and the name is in the next element. */
const isOpening = (text: string): boolean => {
  const words = text.toLowerCase().split(' ');
  return SIGNED_BY.has(words.at(-1)!) || WRITTEN_BY.has(words.join(' '));
};

/** A name without what its byline opens with. */
function withoutBy(text: string): string {
  const head = /^(\p{L}{1,14}(?: \p{L}{1,14}){0,2}?)(?::\s*|\s+)(?=\P{Ll})/u.exec(text);
  if (head === null) return text;
  const phrase = head[1]!.toLowerCase();
  return WRITTEN_BY.has(phrase) || SIGNED_BY.has(phrase) ? text.slice(head[0].length) : text;
}
