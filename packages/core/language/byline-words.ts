import { byline as de } from './de/byline.ts';
import { byline as en } from './en/byline.ts';
import { byline as es } from './es/byline.ts';
import { byline as fr } from './fr/byline.ts';
import { byline as ru } from './ru/byline.ts';
import { byline as tr } from './tr/byline.ts';
import type { BylineForms } from './byline.ts';

const ALL: readonly BylineForms[] = [en, de, fr, es, ru, tr];

const union = (
  pick: (forms: BylineForms) => readonly string[],
  more: readonly string[] = [],
): ReadonlySet<string> => new Set([...ALL.flatMap((one) => [...pick(one)]), ...more]);

/** Words of bylines in all languages together; the last lists are short words of languages that have no table. */
export const WRITTEN_BY = union(
  (one) => one.written,
  ['scritto da', 'escrito por', 'publicado por'],
);
export const SIGNED_BY = union((one) => one.by, ['di', 'door', 'autore', 'tekst', 'av']);
export const GENRES = union((one) => one.genres);
export const AFTER_NAME = union((one) => one.after, ['il', 'em', 'op', 'dnia']);
export const NAME_JOINTS = union((one) => one.and, ['og', 'och', 'en', 'ja', 'oraz', 'i']);
export const PUBLISHED = union(
  (one) => one.published,
  ['pubblicato', 'gepubliceerd', 'opublikowano'],
);
export const DESKS = union((one) => one.desk, ['redakcja', 'redazione', 'redactie', 'redação']);
