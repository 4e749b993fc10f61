import { table, type Table } from './table.ts';

const entities = table({
  name: 'entities',
  row: 'a place at which a person, organisation or place is named',
  relation: 'entity',
  columns: {
    entity: 'id of the entity',
    type: '`person`, `organisation`, `place` or `other`',
    name: 'the form that most families use',
  },
  *rows({ dossier }) {
    for (const { id: entity, type, name, evidence } of dossier.entities) {
      for (const basis of evidence) yield { entity, type, name, basis };
    }
  },
});

const forms = table({
  name: 'forms',
  row: 'a form in which an entity is named; it quotes the first place cited for it, if any',
  relation: 'entity',
  columns: {
    entity: 'id of the entity',
    name: 'the form that most families use',
    form: 'this form',
    count: 'how often it stands in the articles',
    rule: 'why it was taken for the same, where it is not the name',
  },
  *rows({ dossier }) {
    for (const { id: entity, name, forms: all, merges, evidence } of dossier.entities) {
      for (const { form, count } of all) {
        const rule = merges.find((merge) => merge.form === form)?.rule ?? null;
        const basis = evidence.find(({ text }) => text === form) ?? null;
        yield { entity, name, form, count, rule, basis };
      }
    }
  },
});

const suggestions = table({
  name: 'suggestions',
  row: 'an entity that may be the same as another; it quotes the first place of the other',
  relation: 'entity',
  columns: {
    entity: 'id of the entity',
    name: 'its name',
    other: 'id of the one that may be the same',
    other_name: 'its name',
    rule: 'why they may be the same',
  },
  *rows({ dossier }) {
    const byId = new Map<string, (typeof dossier.entities)[number]>(
      dossier.entities.map((entity) => [entity.id, entity]),
    );
    for (const { id: entity, name, suggestions: found } of dossier.entities) {
      for (const { entity: other, rule } of found) {
        const it = byId.get(other);
        const basis = it?.evidence[0] ?? null;
        yield { entity, name, other, other_name: it?.name ?? null, rule, basis };
      }
    }
  },
});

export const ENTITY_TABLES: readonly Table[] = [entities, forms, suggestions];
