/** What stands for a sign of which texts use several: curly marks and dashes were rare in what was learnt from. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛′`'].map((sign) => [sign, "'"] as const),
  ...[...'–—―−‐‑'].map((sign) => [sign, '-'] as const),
]);
const ODD = /[“”„‟«»″‘’‚‛′`–—―−‐‑0-9]/u;
/** Longer forms are cut: no word is known by more, and nothing depends on the length of a token. */
const LONGEST = 40;

/** A form as lexicon and features know it: plain marks, every digit a nought, at most 40 UTF-16 units. */
export function plainForm(form: string): string {
  const short = form.length > LONGEST ? form.slice(0, LONGEST) : form;
  if (!ODD.test(short)) return short === "''" || short === '``' ? '"' : short;
  let plain = '';
  for (let i = 0; i < short.length; i += 1) {
    const unit = short.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) plain += '0';
    else plain += unit < 0x80 && unit !== 0x60 ? short[i]! : (PLAIN.get(short[i]!) ?? short[i]!);
  }
  return plain === "''" ? '"' : plain;
}

/** Sort of sign: small letter, capital, digit, other. */
function sort(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (unit >= 0x41 && unit <= 0x5a) return 2;
  if (unit >= 0x30 && unit <= 0x39) return 3;
  if (unit < 0x80) return unit === 0x2d ? 4 : unit === 0x2e ? 5 : 6;
  const letter = String.fromCharCode(unit);
  const small = letter.toLowerCase();
  if (small !== letter) return 2;
  return letter.toUpperCase() !== letter ? 1 : 7;
}

/** The shape of a form as a number: sorts of its signs, runs told only as one or more. */
export function shapeOf(form: string): number {
  let shape = 0;
  let last = 0;
  let run = 0;
  let kept = 0;
  for (let i = 0; i < form.length && kept < 9; i += 1) {
    const now = sort(form.charCodeAt(i));
    run = now === last ? run + 1 : 1;
    last = now;
    if (run > 2) continue;
    shape = shape * 8 + now;
    kept += 1;
  }
  return shape;
}

/** How a form is written, in one of a few ways: see {@link CASE_SMALL} and the following. */
export function caseOf(form: string): number {
  let capitals = 0;
  let small = 0;
  let digits = 0;
  for (let i = 0; i < form.length; i += 1) {
    const now = sort(form.charCodeAt(i));
    if (now === 2) capitals += 1;
    else if (now === 1 || now === 7) small += 1;
    else if (now === 3) digits += 1;
  }
  if (digits > 0) return CASE_DIGIT;
  if (capitals + small === 0) return CASE_SIGN;
  if (capitals === 0) return CASE_SMALL;
  if (small === 0) return capitals > 1 ? CASE_ALL : CASE_FIRST;
  return CASE_FIRST;
}
export const CASE_SMALL = 0;
/** A capital somewhere, and small letters or nothing else. */
export const CASE_FIRST = 1;
/** Two capitals or more and no small letter. */
export const CASE_ALL = 2;
export const CASE_DIGIT = 3;
export const CASE_SIGN = 4;
