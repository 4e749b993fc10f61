import { languagePack, type TwinNames } from '../../language/index.ts';
import {
  bySpan,
  compareText,
  hashParts,
  inOrder,
  type ArticleId,
  type Citation,
  type Entity,
  type EntityId,
  type FamilyId,
  type MentionType,
} from '../../model/index.ts';
import { oneByOne, type Collator } from '../collator.ts';
import type { Link } from '../relation.ts';
import { clusterNames } from './cluster.ts';
import { nameKey } from './key.ts';
import { namingOf, type Naming } from './unit.ts';
import { verdictsOf } from './verdict.ts';

/** Twin names hold whatever language a case is in: the table of every pack that has one. */
const TWINS: readonly TwinNames[] = languagePack('en')?.twinNames ?? [];

/** Country of a name's key, for capitals that stand for their governments. */
const COUNTRIES: ReadonlyMap<string, string> = (() => {
  const part = languagePack('en')?.mention;
  return new Map(
    [...(part?.countries ?? [])].flatMap(([name, key]) => {
      const shown = part?.countryNames.get(key);
      return shown === undefined ? [] : [[nameKey(name), shown] as const];
    }),
  );
})();

type Needs = 'mask' | 'family' | 'identity' | 'twin';

/**
 * What names name, across articles and spellings. Each article is a block of its own: what it names is told from it
 * alone and kept; `merge` then joins names in buckets of their keys, since whether a surname is unambiguous can only
 * be said of the whole case.
 */
export const entity: Collator<Needs, 'entity' | 'link', null, Naming> = {
  id: 'entity',
  version: 4,
  requires: ['mask', 'family', 'identity', 'twin'],
  provides: ['entity', 'link'],
  sees: ['mask'],
  plan: (items) => ({ blocks: oneByOne(items) }),
  collate: ([member], { sha256 }) => namingOf(member!.load(), sha256),
  merge(unordered, { relations, sha256 }) {
    const parts = [...unordered].sort((a, b) => compareText(a.article, b.article));
    const units = parts.flatMap((part) => part.units);
    const verdicts = verdictsOf(relations.identity, parts);
    const governments = new Map(
      parts.flatMap((part) =>
        part.governments.map(({ unit, of }) => [part.units[unit]!.id, of] as const),
      ),
    );
    const { nodes, root, rules, suggestions } = clusterNames(
      units,
      [...TWINS, ...relations.twin],
      alsoCalled(parts),
      verdicts,
      governments,
      COUNTRIES,
    );
    const familyOf = new Map<ArticleId, FamilyId>();
    for (const family of relations.family)
      for (const article of family.articles) familyOf.set(article, family.id);

    const clusters = new Map<number, number[]>();
    for (const i of nodes.keys()) {
      const members = clusters.get(root(i));
      if (members === undefined) clusters.set(root(i), [i]);
      else members.push(i);
    }
    const idOfRoot = new Map<number, EntityId>();
    const idOfUnit = new Map<Entity, EntityId>();
    const made: (Entity & { suggestions: { entity: EntityId; rule: string }[] })[] = [];
    const byId = new Map<EntityId, (typeof made)[number]>();
    for (const [top, members] of clusters) {
      const counts = new Map<string, number>();
      const families = new Map<string, Set<string>>();
      const types = new Map<MentionType, number>();
      const reason = new Map<string, string>();
      const first = new Map<ArticleId, Citation>();
      const seats = new Map<ArticleId, Citation>();
      // A seat names and types what it stands for only where nothing else does.
      const telling = members.filter((i) => nodes[i]!.government === null);
      const tells = new Set(telling.length === 0 ? members : telling);
      for (const i of members) {
        for (const unit of nodes[i]!.units) {
          const cited = unit.evidence[0] as Citation;
          const known = tells.has(i) ? first : seats;
          const before = known.get(cited.article);
          if (before === undefined || cited.start < before.start) known.set(cited.article, cited);
          const family = familyOf.get(cited.article) ?? cited.article;
          for (const { form, count } of unit.forms) {
            counts.set(form, (counts.get(form) ?? 0) + count);
            if (!tells.has(i)) continue;
            types.set(unit.type, (types.get(unit.type) ?? 0) + count);
            families.set(form, (families.get(form) ?? new Set<string>()).add(family));
          }
          const rule = rules.get(i);
          if (rule !== undefined && !reason.has(unit.name)) reason.set(unit.name, rule);
        }
      }
      for (const i of members) {
        for (const unit of nodes[i]!.units) {
          for (const { form, rule } of unit.merges) if (!reason.has(form)) reason.set(form, rule);
        }
      }
      const forms = [...counts]
        .map(([form, count]) => ({ form, count }))
        .sort(
          inOrder(
            (a, b) => b.count - a.count,
            (a, b) => compareText(a.form, b.form),
          ),
        );
      const name = [...families.keys()].sort(
        inOrder((a, b) => families.get(b)!.size - families.get(a)!.size, compareText),
      )[0]!;
      // Nothing but the recogniser's guess says that it is a person: another reading goes before.
      const guessed = members.every(
        (i) => nodes[i]!.type !== 'person' || nodes[i]!.words.length === 1,
      );
      if (guessed && types.size > 1) types.delete('person');
      const type = [...types].sort(
        inOrder(
          (a, b) => b[1] - a[1],
          (a, b) => compareText(a[0], b[0]),
        ),
      )[0]![0];
      const id = hashParts(sha256, ['entity', type, name, nodes[top]!.key]) as string as EntityId;
      const evidence = [...first.values(), ...seats.values()].sort(
        inOrder<Citation>((a, b) => compareText(a.article, b.article), bySpan),
      );
      const item = {
        id,
        type,
        name,
        forms,
        merges: forms
          .map(({ form }) => form)
          .filter((form) => form !== name)
          .sort(compareText)
          .map((form) => ({ form, rule: reason.get(form) ?? ruleOf(form, name) })),
        suggestions: [],
        evidence: [evidence[0]!, ...evidence.slice(1)] as const,
      };
      made.push(item);
      byId.set(id, item);
      idOfRoot.set(top, id);
      for (const i of members) for (const unit of nodes[i]!.units) idOfUnit.set(unit, id);
    }
    for (const { a, b, rule } of suggestions) {
      const [x, y] = [idOfRoot.get(root(a))!, idOfRoot.get(root(b))!];
      if (x === y) continue;
      for (const [of, other] of [
        [x, y],
        [y, x],
      ] as const) {
        const list = byId.get(of)!.suggestions;
        if (!list.some((s) => s.entity === other)) list.push({ entity: other, rule });
      }
    }
    for (const item of made) item.suggestions.sort((a, b) => compareText(a.entity, b.entity));
    const link = parts.flatMap((part): Link[] => {
      const ids = part.units.map((unit) => idOfUnit.get(unit)!);
      return part.mentions.map(({ cite, unit }) => ({ cite, entity: ids[unit]! }));
    });
    return {
      entity: made.sort(
        inOrder(
          (a, b) => compareText(a.name, b.name),
          (a, b) => compareText(a.id, b.id),
        ),
      ),
      link,
    };
  },
};

/** Units that something else than a name stands for in their article: a title or a pronoun. */
function alsoCalled(parts: readonly Naming[]): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  for (const { units, mentions } of parts) {
    const counts = units.map(({ forms }) => forms.reduce((sum, { count }) => sum - count, 0));
    for (const { unit } of mentions) counts[unit]! += 1;
    for (const [i, more] of counts.entries()) if (more > 0) found.add(units[i]!.id);
  }
  return found;
}

/** Why a form that no rule brought in belongs to a name: the fullest form of a chain that is known by a shorter one. */
const ruleOf = (form: string, name: string): string =>
  nameKey(form) === nameKey(name)
    ? 'same letters'
    : 'full name in an article that also uses the shorter';
