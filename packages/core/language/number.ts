/** Number words of a language, lower-cased. */
export interface NumberLanguage {
  /** `zero` … `ninety`. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** `hundred`, `thousand`, `million` … */
  readonly multipliers: ReadonlyMap<string, number>;
  /** `first` … `ninetieth`. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** `half`, `third`, `quarters`: parts of one. */
  readonly fractions: ReadonlyMap<string, number>;
  /** What joins the words of one number: `two hundred and six`. */
  readonly and: string;
}

/** A number read from tokens: its value and the token after it. */
export interface NumberRead {
  readonly value: number;
  readonly end: number;
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,15}(?:\.\d{1,9})?$|^\.\d{1,9}$/u;
/** No written number has more words: bounds the work per token. */
const LONGEST = 16;

/** The value of a figure such as `1,960` or `2.5`, or null where the form is none. */
export function readFigure(form: string): number | null {
  const first = form.charCodeAt(0);
  if ((first < 0x30 || first > 0x39) && first !== 0x2e) return null;
  return DIGITS.test(form) ? Number(form.replaceAll(',', '')) : null;
}

/**
 * Reads a number from lower-cased tokens: figures (`1,960`, `2.5 million`, `2 1/2`), words (`forty-four`,
 * `two hundred and six`), never an ordinal. Null where none starts at `at`.
 */
export function readNumber(
  forms: readonly string[],
  at: number,
  language: NumberLanguage,
): NumberRead | null {
  const first = forms[at];
  if (first === undefined) return null;
  const figure = readFigure(first);
  if (figure !== null) return readTail(forms, at + 1, figure, language);
  return readWords(forms, at, language);
}

/** What may follow a figure: a multiplier, or a fraction. */
function readTail(
  forms: readonly string[],
  at: number,
  value: number,
  language: NumberLanguage,
): NumberRead {
  const next = forms[at] ?? '';
  const parts = /^(\d)\/(\d{1,2})$/u.exec(next);
  if (parts !== null && Number.isInteger(value) && Number(parts[2]) > Number(parts[1])) {
    return { value: value + Number(parts[1]) / Number(parts[2]), end: at + 1 };
  }
  let end = at;
  let total = value;
  for (let times = language.multipliers.get(next); times !== undefined && end < at + 2;) {
    total *= times;
    end += 1;
    times = language.multipliers.get(forms[end] ?? '');
  }
  return { value: clean(total), end };
}

/** Takes off what binary fractions add: 1.1 × 1000 is 1100. */
const clean = (value: number): number => Number(value.toPrecision(15));

function readWords(
  forms: readonly string[],
  at: number,
  language: NumberLanguage,
): NumberRead | null {
  const { cardinals, multipliers } = language;
  let total = 0;
  let part = 0;
  let last = Infinity;
  let end = -1;
  for (let i = at; i < forms.length && i < at + LONGEST;) {
    const form = forms[i]!;
    const value = cardinals.get(form);
    const times = multipliers.get(form);
    if (value !== undefined) {
      // Only a smaller part may follow: "twenty four", "hundred and six", but not "four five".
      if (value >= last || last === 1) break;
      part += value;
      last = value >= 20 ? 10 : 1;
    } else if (times !== undefined) {
      if (end < 0) break;
      if (times === 100) {
        part *= 100;
        last = 100;
      } else {
        total += part * times;
        part = 0;
        last = times;
      }
    } else if (end >= 0 && (form === '-' || (form === language.and && last >= 100))) {
      const next = forms[i + 1] ?? '';
      const tens = form === '-' && last === 10 && (cardinals.get(next) ?? 99) < 10;
      if (!tens && !(form === language.and && cardinals.has(next))) break;
      i += 1;
      continue;
    } else break;
    i += 1;
    end = i;
  }
  return end < 0 ? null : { value: clean(total + part), end };
}

/** Reads an ordinal from lower-cased tokens: `3rd`, `third`, `twenty-first`. */
export function readOrdinal(
  forms: readonly string[],
  at: number,
  language: NumberLanguage,
): NumberRead | null {
  const form = forms[at];
  if (form === undefined) return null;
  const first = form.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    const match = /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(form);
    return match === null ? null : { value: Number(match[1]), end: at + 1 };
  }
  const value = language.ordinals.get(form);
  if (value !== undefined) return { value, end: at + 1 };
  const tens = language.cardinals.get(form);
  if (tens === undefined || tens < 20) return null;
  const dash = forms[at + 1] === '-' ? 1 : 0;
  const ones = language.ordinals.get(forms[at + 1 + dash] ?? '');
  return ones !== undefined && ones < 10 ? { value: tens + ones, end: at + 2 + dash } : null;
}
