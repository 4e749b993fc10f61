/**
 * Patterns that recheck calls polynomial, or cannot decide, and that may stay, each with the bound that holds their
 * work in. As `check-patterns.ts` shows them: `/source/flags`. They are not checked again.
 */
export const BOUNDED: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/(?:\p{Lu}[\p{L}'’-]{1,30} ){1,4}(?:News Agency|Press Agency|Press Bureau|News Bureau|Information Agency|News Service|Wire Service|Newswire|Press Service|Haber Ajansı)(?!\p{L})/gu`,
    'a space ends each word, so that a place is looked at once: at most 4 words of 31 units from it, whatever the text',
  ],
  [
    String.raw`/^(\p{Lu}[^|:;]{1,40}?)\s+(\p{L}+)\s+(\p{Lu}[\p{L}\p{M}.-]{1,30}(?: \p{Lu}[\p{L}\p{M}.-]{1,30}){0,4})$/u`,
    'run on lines of at most 90 units',
  ],
  [
    String.raw`/[\s–—-][(/]?([\p{Lu}][\p{L} .-]{1,40})[)/]?[\s.]{0,3}$/u`,
    'run on the last 50 units of a paragraph',
  ],
  [
    String.raw`/<html[^>]{0,400}?\slang\s?=\s?["']?([a-z]{2,3})(?:[-_]([a-z]{2}))?/iu`,
    'run on the first 5,000 units of a page; from each `<html` at most 400 units are looked at',
  ],
  [String.raw`/^(\S.{0,50}?)\s+(\p{L}+)\s*[:：]$/u`, 'run on lines of at most 80 units'],
  [
    String.raw`/<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,40})/iu`,
    'run on the first kilobytes of a page; from each `<meta` at most 250 units are looked at',
  ],
  [String.raw`/\B(?=(?:\d{3})+$)/g`, 'run on the digits of a number'],
]);
