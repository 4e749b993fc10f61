/**
 * Cells that are the same text in a spreadsheet and in a program. Two things stand in the way, and both are undone by
 * {@link readCell}:
 *
 * 1. What no cell can hold or show safely (controls but tab, LF and CR; lone surrogates; the characters that open or
 *    close a direction) is written `\u{1B}`; a `\u{` of the text itself is written `\u{5C}u{`.
 * 2. What a spreadsheet would take for a formula gets an apostrophe in front: where a cell, or a line of it, or a part of
 *    it after `;` or a tab (which another locale, or a careless reader, takes for the next cell), has one of
 *    {@link TRIGGERS} as its first character, white space, quotation marks and apostrophes passed over; and a cell that
 *    begins with a tab or a line break. (CWE-1236; OWASP, “CSV Injection”.)
 */
export type Cell = string | number | boolean | null;

/** What begins a formula: also the full-width and small forms, and the minus sign, which some programs fold. */
export const TRIGGERS = '=+-@＝＋－＠﹦﹢﹣﹫−';

/** Characters that are passed over in looking for a trigger. */
const LEAD = /[\s"'\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;
/** After these a new cell may begin in a reader that takes another separator, or none for quoted. */
const SEPARATORS = ';\t\r\n';

const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\\(?=u\{)/g;
const escaped = (text: string): string =>
  text.replace(UNSAFE, (unit) => `\\u{${unit.charCodeAt(0).toString(16).toUpperCase()}}`);
const unescaped = (text: string): string =>
  text.replace(/\\u\{([0-9A-F]{1,4})\}/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The places in `text` where a formula could begin, last first; found from the end, so that no run is read twice. */
function dangers(text: string): readonly number[] {
  const found: number[] = [];
  let leads = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text[at]!;
    leads = TRIGGERS.includes(unit) || (leads && LEAD.test(unit));
    if (leads && at > 0 && SEPARATORS.includes(text[at - 1]!)) found.push(at);
  }
  if (leads || /^'*[\t\r\n]/.test(text)) found.push(0);
  return found;
}

/** A value as the text of a cell, before quoting. */
export function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const text = escaped(value);
  let result = '';
  let from = 0;
  for (const at of [...dangers(text)].reverse()) {
    result += `${text.slice(from, at)}'`;
    from = at;
  }
  return result + text.slice(from);
}

/** The text that {@link cellText} made a cell of. */
export function readCell(cell: string): string {
  let result = '';
  let from = 0;
  for (const at of [...dangers(cell)].reverse()) {
    result += cell.slice(from, at);
    from = cell[at] === "'" ? at + 1 : at;
  }
  return unescaped(result + cell.slice(from));
}

/** A cell as it stands in a line (RFC 4180): in quotation marks where it has to be, those inside it doubled. */
export function quotedCell(value: Cell): string {
  const text = cellText(value);
  return /[",\r\n;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
