import type { TollRole } from '../../model/index.ts';
import type { EventDraft } from './draft.ts';
import { readGroup } from './group.ts';
import { phraseAt, type ReadSentence } from './phrase.ts';
import type { Toll } from './toll.ts';

/** Those that are an event where nothing else in the sentence tells it: "the storm left 32 dead". */
const TELLING: ReadonlySet<TollRole> = new Set([
  'killed',
  'wounded',
  'critical',
  'missing',
  'trapped',
  'treated',
]);

/** Gives each number to the event whose word or patient it is, and makes events of those that no event has told. */
export function withTolls(
  sentence: ReadSentence,
  drafts: readonly EventDraft[],
  tolls: readonly Toll[],
): readonly EventDraft[] {
  if (tolls.length === 0) return drafts;
  const all = [...drafts];
  for (const toll of tolls) {
    const at = ownerOf(all, toll);
    if (at >= 0) all[at] = { ...all[at]!, tolls: [...all[at]!.tolls, toll] };
    else if (TELLING.has(toll.role)) all.push(toldBy(sentence, toll));
  }
  return all;
}

function ownerOf(drafts: readonly EventDraft[], toll: Toll): number {
  const byWord = drafts.findIndex(
    (d) => d.anchor === toll.word || (d.predicate.from <= toll.word && toll.word < d.predicate.to),
  );
  if (byWord >= 0) return byWord;
  return drafts.findIndex(
    ({ patient, type }) =>
      patient !== null &&
      (type === 'casualties' || type === 'detain' || type === 'evacuate' || type === 'release') &&
      patient.from < toll.to &&
      toll.from < patient.to,
  );
}

function toldBy(sentence: ReadSentence, toll: Toll): EventDraft {
  const { view, verbs } = sentence;
  const verb = (verbs[toll.word] ?? null) === null ? null : toll.word;
  const group = verb === null ? null : readGroup(sentence, verb);
  return {
    predicate: { from: toll.word, to: toll.word + 1 },
    anchor: toll.word,
    noun: verb === null ? toll.word : null,
    verb,
    lemma: view.tokens[toll.word]!.lemma,
    type: 'casualties',
    agent: null,
    patient: phraseAt(sentence, toll.from, view.words.length),
    place: null,
    tolls: [toll],
    others: [],
    modality: group?.modality ?? 'happened',
    polarity: group?.polarity ?? 'affirmed',
    voice: group?.voice ?? null,
    present: false,
  };
}
