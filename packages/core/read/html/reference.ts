import { Tokenizer } from 'htmlparser2';

/** No character reference that means something is longer than this. */
const LONGEST = 64;

const isWordPart = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 35;

/** A character reference: what it stands for, and how many units it takes in the page. */
export interface Reference {
  readonly text: string;
  readonly length: number;
}

const inText = new Map<string, Reference | null>();
const inValue = new Map<string, Reference | null>();
const SHORT = 12;
/** References of a page that plays with them are looked up again rather than all kept. */
const MOST_KEPT = 4000;

/**
 * The character reference that begins with the `&` at `at`, by the rules of the HTML standard (those for attributes
 * are stricter where the semicolon is left out); null where there is none.
 */
export function referenceAt(html: string, at: number, value: boolean): Reference | null {
  const last = Math.min(html.length, at + LONGEST);
  let end = at + 1;
  while (end < last && isWordPart(html.charCodeAt(end))) end += 1;
  if (end === at + 1) return null;
  if (end < last && (html.charCodeAt(end) === 59 || (value && html.charCodeAt(end) === 61)))
    end += 1;
  const written = html.slice(at, end);
  // A longer one would keep its whole page in memory, and is rare.
  if (written.length > SHORT) return value ? decodeValue(written) : decodeText(written);
  const known = value ? inValue : inText;
  let found = known.get(written);
  if (found === undefined) {
    found = value ? decodeValue(written) : decodeText(written);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(written, found);
  }
  return found;
}

/** The text of an attribute's value as it is written between `start` and `end`. */
export function decodedValue(html: string, start: number, end: number): string {
  const written = html.slice(start, end);
  let at = written.indexOf('&');
  if (at < 0) return written;
  let text = '';
  let from = 0;
  while (at >= 0) {
    const found = referenceAt(written, at, true);
    if (found === null) at = written.indexOf('&', at + 1);
    else {
      text += written.slice(from, at) + found.text;
      from = at + found.length;
      at = written.indexOf('&', from);
    }
  }
  return text + written.slice(from);
}

const nothing = (): void => {};
const SILENT = {
  onattribname: nothing,
  onattribend: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
  onend: nothing,
  onopentagname: nothing,
  onopentagend: nothing,
  onselfclosingtag: nothing,
  onclosetag: nothing,
};
const OPTIONS = { xmlMode: false, decodeEntities: true, recognizeSelfClosing: false };

function decodeText(written: string): Reference | null {
  let text = '';
  let length = 0;
  const tokenizer = new Tokenizer(OPTIONS, {
    ...SILENT,
    onattribdata: nothing,
    onattribentity: nothing,
    ontext: nothing,
    ontextentity(codepoint, end) {
      text += String.fromCodePoint(codepoint);
      length = end;
    },
  });
  tokenizer.write(written);
  tokenizer.end();
  return length === 0 ? null : { text, length };
}

function decodeValue(written: string): Reference | null {
  const before = '<a b="';
  let text = '';
  let after = written.length;
  const tokenizer = new Tokenizer(OPTIONS, {
    ...SILENT,
    ontext: nothing,
    ontextentity: nothing,
    onattribentity(codepoint) {
      text += String.fromCodePoint(codepoint);
    },
    // The one stretch after the reference tells where it ended.
    onattribdata(start, end) {
      after = end - start;
    },
  });
  tokenizer.write(`${before}${written}">`);
  tokenizer.end();
  return text === '' ? null : { text, length: written.length - after };
}
