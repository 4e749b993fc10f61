/**
 * Captured text is hostile: it may hold terminal escapes, direction overrides and characters that nobody sees. They
 * are shown, never carried out and never dropped, since a reader must see that they are there.
 */

/** Characters that change direction or hide, by the short name that Unicode gives them. */
const NAMED: Readonly<Record<string, string>> = {
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LSEP',
  '\u2029': 'PSEP',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

const SPECIAL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The name under which a character is shown: `RLO`, `␛` for a control character, `U+0085`, `U+D800`. */
export function controlName(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return NAMED[unit] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

export interface Piece {
  readonly text: string;
  /** The character is shown by name. */
  readonly control: boolean;
}

/** Cuts text into runs that can be shown as they are and single characters that must be named. Tabs and line ends stay. */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), control: false });
    found.push({ text: controlName(match[0]), control: true });
    from = match.index + match[0].length;
  }
  if (from < text.length || found.length === 0)
    found.push({ text: text.slice(from), control: false });
  return found;
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The same in plain characters, for places that take no elements (titles, labels, options). Text that is written from
 * right to left is isolated with characters, so that it does not turn round the words of ours beside it.
 */
export function safeText(text: string): string {
  const shown = text.replace(SPECIAL, (unit) => {
    const name = controlName(unit);
    return name.length === 1 ? name : `⟨${name}⟩`;
  });
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}
