import { foldName, languagePack } from '../../../language/index.ts';
import type { EntityId } from '../../../model/index.ts';
import type { Names } from '../../happening/participants.ts';
import type { Claim } from '../../claim/index.ts';
import { draftOf, type Draft } from '../draft.ts';
import { isDenied } from './polarity.ts';

/** What is in one place only: people meet, sign and are arrested somewhere. */
const SOMEWHERE: ReadonlySet<string> = new Set(['meet', 'agree', 'detain']);

/**
 * Two places of one meeting, signing or arrest, among the claims of one day. A place may lie in another, which no table
 * of ours tells: two stand against each other only where no page names both, and neither is a country or a region.
 */
export function place(names: Names, claims: readonly Claim[]): readonly Draft[] {
  const byWho = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { type, event, participants, response } = claim;
    if (!SOMEWHERE.has(type) || event.modality !== 'happened' || isDenied(claim) || response)
      continue;
    if (event.place === null || participants.place === null) continue;
    for (const key of whoOf(names, claim)) {
      const list = byWho.get(key);
      if (list === undefined) byWho.set(key, [claim]);
      else list.push(claim);
    }
  }
  return [...byWho.values()].flatMap((told) => {
    const against = told.filter((a) => told.some((b) => areApart(names, a, b)));
    const answers = against.map((claim) => ({
      answer: names.entities.get(claim.participants.place!)?.name ?? '',
      claim,
    }));
    const without = against.map((claim) => ({
      ...claim,
      participants: { ...claim.participants, place: null },
    }));
    const ground = { names, claims: without, rules: ['same day, kind and participants'] };
    return draftOf(ground, 'place', 'where was it?', answers, 'places that are apart');
  });
}

/** Of an arrest the one who is arrested; of a meeting any two who meet. */
function whoOf(names: Names, { type, agents, patients }: Claim): readonly string[] {
  const isOne = (id: EntityId): boolean => names.entities.get(id)?.type !== 'place';
  if (type === 'detain') return [...patients].filter(isOne).map((id) => `detain ${id}`);
  const all = [...new Set([...agents, ...patients])].sort().slice(0, 6);
  return all.flatMap((a, i) => all.slice(i + 1).map((b) => `${type} ${a} ${b}`));
}

function areApart(names: Names, a: Claim, b: Claim): boolean {
  const [x, y] = [a.participants.place!, b.participants.place!];
  if (x === y || a.family === b.family) return false;
  if (isWide(names, a, x) || isWide(names, b, y)) return false;
  return ![a, b].some(({ article }) => {
    const named = new Set((names.links.get(article) ?? []).map(({ entity }) => entity));
    return named.has(x) && named.has(y);
  });
}

/** What may hold another place: a country, or a region by its name. */
function isWide(names: Names, { item }: Claim, id: EntityId): boolean {
  const pack = languagePack(item.article.language);
  const forms = names.entities.get(id)?.forms ?? [];
  return forms.some(
    ({ form }) =>
      (pack?.mention?.countries.has(foldName(form)) ?? true) ||
      form
        .toLowerCase()
        .split(/[\s-]+/u)
        .some((word) => pack?.claim?.wide.has(word) ?? true),
  );
}
