import anyAscii from 'any-ascii';

const PLAIN = /^[\u0020-\u007e]*$/;

/**
 * A name with its script, accents and case taken off: `Şuşa` → `susa`, `Ильхам` → `ilkham`. Two names that fold alike
 * are the same letters; what folding cannot tell (two transliterations of one name) is not its matter.
 */
export function foldName(text: string): string {
  return (PLAIN.test(text) ? text : anyAscii(text)).toLowerCase();
}
