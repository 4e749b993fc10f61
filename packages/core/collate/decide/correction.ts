import type { Article, Authored, CaptureId, Field, SettableField } from '../../model/index.ts';
import { settledValue } from './value.ts';

/** What a person set of a page; a field that is not here has the page's own value. */
export type Corrections = Readonly<Partial<Record<SettableField, string>>>;

/** The corrections that hold, by capture: of each field the latest entry that was not undone. The log may come in any order. */
export function correctionsOf(log: readonly Authored[]): ReadonlyMap<CaptureId, Corrections> {
  const found = new Map<CaptureId, Partial<Record<SettableField, string>>>();
  for (const { decision, undone } of [...log].sort((a, b) => a.id - b.id)) {
    if (decision.kind !== 'field' || undone !== null) continue;
    const fields = found.get(decision.capture) ?? {};
    found.set(decision.capture, fields);
    if (decision.value === null) delete fields[decision.field];
    else fields[decision.field] = decision.value;
  }
  for (const [capture, fields] of found) {
    if (Object.keys(fields).length === 0) found.delete(capture);
  }
  return found;
}

/** The order of keys is that of the article, not of the log. */
const set = (field: SettableField, value: string | undefined): Field<string> | undefined =>
  value === undefined ? undefined : { value: settledValue(field, value), basis: 'user', at: null };

/**
 * An article with what a person set of it, on the basis `user`. Text, id and offsets stay; what was read from these
 * fields (relative dates, words of a language) must be annotated again.
 * @throws DecisionError where a value is none of its field
 */
export function corrected(article: Article, corrections: Corrections): Article {
  const { url, language } = corrections;
  return {
    ...article,
    url: url === undefined ? article.url : settledValue('url', url),
    outlet: set('outlet', corrections.outlet) ?? article.outlet,
    published: set('published', corrections.published) ?? article.published,
    language: language === undefined ? article.language : settledValue('language', language),
  };
}
