import type { Relation, Relations } from '@hearsay/core/collate';
import type { Value } from './connection.ts';
import { nameKey } from './words.ts';

/** A table, and a row of it but for the result's number. */
export type SearchedRow = readonly [
  table: 'entity' | 'entity_form' | 'speaker' | 'family_article',
  ...values: Value[],
];

/** What of a result is looked up by name or filtered by. */
export function* searchedRows(relations: Relations<Relation>): Generator<SearchedRow> {
  // A store may be handed what one collator made; what is not there has no rows.
  const {
    entity = [],
    family = [],
    link = [],
    statement = [],
  } = relations as Partial<Relations<Relation>>;
  const articles = new Map<string, Set<string>>();
  for (const { cite, entity: id } of link) {
    const set = articles.get(id);
    if (set === undefined) articles.set(id, new Set([cite.article]));
    else set.add(cite.article);
  }
  const statements = new Map<string, number>();
  const unknown = new Map<string, number>();
  for (const { speaker } of statement) {
    if (speaker === null) continue;
    const [counts, key] =
      speaker.entity === null ? [unknown, speaker.name] : [statements, speaker.entity];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const { id, type, name, forms } of entity) {
    const said = statements.get(id) ?? 0;
    yield [
      'entity',
      id,
      type,
      JSON.stringify(name),
      JSON.stringify(forms.map(({ form }) => form)),
      said,
      articles.get(id)?.size ?? 0,
    ];
    const keys = new Map<string, number>();
    for (const { form, count } of [{ form: name, count: 0 }, ...forms]) {
      const key = nameKey(form);
      if (key !== '') keys.set(key, (keys.get(key) ?? 0) + count);
    }
    for (const [key, uses] of keys) yield ['entity_form', key, id, uses];
  }
  for (const [name, count] of unknown) yield ['speaker', JSON.stringify(name), count];
  for (const { id, articles: own, carries } of family) {
    for (const article of new Set(own)) yield ['family_article', id, article, 1];
    for (const article of new Set(carries)) yield ['family_article', id, article, 0];
  }
}
