import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ANNOTATORS, planAnnotators, runAnnotators } from '@hearsay/core/annotate';
import type { Annotated } from '@hearsay/core/annotate';
import type { Event, Span } from '@hearsay/core/model';
import { byDepth } from '../../packages/core/annotate/main/rank.ts';
import {
  adjunctsOf,
  hasRelation,
  phraseOf,
  treeOf,
  type Tree,
} from '../../packages/core/annotate/tree/index.ts';
import { articleOf } from '../time/article.ts';
import { codesIn } from './countries.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
}
export interface PloverRecord {
  readonly event: string | null;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const PLAN = planAnnotators(ANNOTATORS);

/** PLOVER's class of each type; types that it has no class for are left out. */
const CLASS: Readonly<Record<string, string>> = {
  fight: 'FIGHT',
  assault: 'ASSAULT',
  casualties: 'ASSAULT',
  explosion: 'ASSAULT',
  control: 'FIGHT',
  withdraw: 'RETREAT',
  office: 'RETREAT',
  deploy: 'MOBILIZE',
  mobilise: 'MOBILIZE',
  agree: 'AGREE',
  ceasefire: 'RETREAT',
  breach: 'REJECT',
  cooperate: 'COOPERATE',
  meet: 'CONSULT',
  protest: 'PROTEST',
  strike: 'PROTEST',
  detain: 'COERCE',
  release: 'RETREAT',
  trial: 'COERCE',
  investigate: 'INVESTIGATE',
  sanction: 'SANCTION',
  restrict: 'COERCE',
  ease: 'CONCEDE',
  reduce: 'SANCTION',
  aid: 'AID',
  destroy: 'COERCE',
  intrude: 'COERCE',
  move: 'CONSULT',
  evacuate: 'COERCE',
  demand: 'DEMAND',
  request: 'DEMAND',
  reject: 'REJECT',
  accuse: 'DISAPPROVE',
  threaten: 'THREATEN',
  support: 'SUPPORT',
  concede: 'CONCEDE',
  undertake: 'AGREE',
};
const HOSTILE = new Set(['FIGHT', 'ASSAULT', 'SANCTION', 'COERCE', 'PROTEST', 'MOBILIZE']);

/** CAMEO, 03 and 13: what is yet to be done is agreed to where it helps and threatened where it harms; what must be done is demanded. */
function classOf(event: Event, unless: boolean): string | null {
  const own = CLASS[event.type ?? ''] ?? null;
  if (own === null) return null;
  if (event.polarity === 'denied') return own === 'REJECT' || own === 'DEMAND' ? own : 'REJECT';
  // CAMEO 057: what is signed goes beyond what is agreed in words.
  if (own === 'AGREE' && /^(?:sign|establish)/u.test(event.lemma)) return 'SUPPORT';
  if (event.modality === 'happened' || event.type === 'undertake') return own;
  if (event.modality === 'demanded') return 'DEMAND';
  if (event.modality === 'planned' || event.modality === 'conditional')
    return HOSTILE.has(own) || unless ? 'THREATEN' : 'AGREE';
  return own;
}

/** The record of one sentence: its main event that has a class, with the states that its participants name. */
export function recordOf(text: string): PloverRecord {
  const annotated = runAnnotators(PLAN, articleOf('p', text, null));
  const { layers } = annotated;
  for (const sentence of layers.sentence) {
    const words = layers.token.filter((t) => t.start >= sentence.start && t.start < sentence.end);
    const tree = treeOf(words);
    const ranked = byDepth(tree, sentence, layers.event);
    const unless = words.some((word) => word.lemma === 'unless');
    const main = ranked.find((event) => classOf(event, unless) !== null);
    if (main === undefined) continue;
    const named = (event: Event, roles: readonly string[]): readonly string[] =>
      codesOfRoles(annotated, tree, event, roles);
    const source = sourceOf(annotated, main, named);
    const target = targetOf(annotated, main, ranked, source, named);
    return {
      event: classOf(main, unless),
      // Who is named without a state is of the state that the rest is about.
      source: source.length > 0 ? source : target.slice(0, 1),
      // Where no other state is named the matter is within the source's own.
      target: target.length > 0 ? target : source,
    };
  }
  return { event: null, source: [], target: [] };
}

type Named = (event: Event, roles: readonly string[]) => readonly string[];

function sourceOf({ layers }: Annotated, main: Event, named: Named): readonly string[] {
  const agents = named(main, ['agent']);
  if (agents.length > 0) return agents;
  const said = main.statement === null ? undefined : layers.statement[main.statement];
  return said?.speaker == null ? [] : codesIn(said.speaker.name);
}

/** The first role that names another state than the source's; else what the rest of the clause names; else the place. */
function targetOf(
  { article }: Annotated,
  main: Event,
  ranked: readonly Event[],
  source: readonly string[],
  named: Named,
): readonly string[] {
  const foreign = (codes: readonly string[]): readonly string[] =>
    codes.filter((code) => !source.includes(code));
  const at = (span: Span | null): readonly string[] =>
    span === null ? [] : codesIn(article.text.slice(span.start, span.end));
  const within = ranked.filter((e) => e !== main && e.predicate.start > main.predicate.start);
  const choices = [
    () => named(main, ['recipient']),
    () => named(main, ['patient']),
    () => named(main, ['target', 'partner', 'source']),
    () => within.flatMap((e) => [...named(e, ['patient', 'recipient', 'target', 'partner'])]),
    () => at({ start: main.predicate.end, end: main.end }),
    () => at(main.place),
  ];
  for (const choice of choices) {
    const found = foreign(choice());
    if (found.length > 0) return found;
  }
  return [];
}

/** The codes that phrases with one of these roles name, what hangs on their heads with them, or else other mentions of the same chain. */
function codesOfRoles(
  { article, layers }: Annotated,
  tree: Tree,
  event: Event,
  roles: readonly string[],
): readonly string[] {
  const found: string[] = [];
  for (const { role, start, end, chain } of event.participants) {
    if (!roles.includes(role)) continue;
    const own = codesIn(article.text.slice(start, end));
    found.push(...own);
    if (own.length > 0) continue;
    for (const word of below(tree, { start, end })) found.push(...codesIn(word));
    if (found.length > 0 || chain === null) continue;
    for (const m of layers.mention)
      if (m.chain === chain) found.push(...codesIn(article.text.slice(m.start, m.end)));
  }
  return [...new Set(found)];

  /** Phrases with prepositions that hang on the phrase: "rebels in Adal". */
  function below(from: Tree, phrase: Span): readonly string[] {
    return from.words.flatMap((word, i) => {
      const inside = word.start >= phrase.start && word.end <= phrase.end;
      if (!inside) return [];
      return adjunctsOf(from, i)
        .filter(({ word: head }) => hasRelation(from, head, 'nmod', 'obl'))
        .map(({ word: head }) => {
          const span = phraseOf(from, head);
          return article.text.slice(span.start, span.end);
        });
    });
  }
}

/** All records of a folder, by id. */
export function records(data: string): Readonly<Record<string, PloverRecord>> {
  const lines = gunzipSync(readFileSync(`${data}/plover.jsonl.gz`))
    .toString('utf8')
    .trim();
  const gold = lines.split('\n').map((line) => JSON.parse(line) as Gold);
  return Object.fromEntries(gold.map(({ id, text }) => [id, recordOf(text)]));
}
