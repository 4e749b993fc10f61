/**
 * Patterns that recheck calls polynomial, or cannot decide, and that may stay, each with the bound that holds their
 * work in. As `check-patterns.ts` shows them: `/source/flags`. They are not checked again.
 */
export const BOUNDED: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/(?:(?<!\p{L})\p{Lu}[\p{L}'’-]{1,30} ){1,4}$/u`,
    'run on the last 130 units before the end of a name',
  ],
  [
    String.raw`/[(/–—-]\s?([^()/\n–—]{2,40}(?:\/[^()/\n–—]{2,30}){0,2})[)/]?[\s.]{0,3}$/u`,
    'run on the last 60 units of a paragraph',
  ],
  [
    String.raw`/^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/u`,
    'tried at the start only; after the white space at most 40 units are looked at, and only nine of them may be given back',
  ],
  [
    String.raw`/^https?:\/\/[^\s/]{1,253}\.[^\s]{1,1990}$/iu`,
    'run on addresses of at most 2,000 units, with a full stop tried at 253 places at most',
  ],
  [
    String.raw`/(?:\s+(?:twitter|facebook|instagram|linkedin|follow|e-?mail|contact|folgen|@\S{2,40}))+$/iu`,
    'run on values of at most 1,000 units',
  ],
  [
    String.raw`/^(\p{Lu}[^|:;]{1,40}?)\s+(\p{L}+)\s+(\p{Lu}[\p{L}\p{M}.-]{1,30}(?: \p{Lu}[\p{L}\p{M}.-]{1,30}){0,4})$/u`,
    'run on lines of at most 90 units',
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
