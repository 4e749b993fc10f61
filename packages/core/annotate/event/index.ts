import { languagePack } from '../../language/index.ts';
import {
  bySpan,
  compareText,
  type Event,
  type EventCommitment,
  type Modality,
  type Participant,
  type ParticipantRole,
  type Quantity,
  type Said,
  type Span,
  type When,
} from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import { rightEdge } from './clause.ts';
import { limitBefore, planBefore } from './deadline.ts';
import { undertakenIn } from './commitment.ts';
import { withTolls } from './counted.ts';
import type { EventDraft } from './draft.ts';
import { nominalEvent } from './nominal.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { readVerbs } from './reading.ts';
import { mattersOf, spanOf, viewSentence } from './sentence.ts';
import { leftEdge } from './subject.ts';
import { tollsOf } from './toll.ts';
import { verbalEvents } from './verbal.ts';
import { causeOf } from './within.ts';
import { isAnalysis, isHearsay } from './voice.ts';
import {
  isFuture,
  placeTimes,
  statementAt,
  whenOf,
  type PlacedTime,
  type StatementAt,
} from './when.ts';

/**
 * Predicates with their participants, place, day, polarity and modality, by rules over clauses: the surest reading or
 * none. A role that cannot be told is null; an event of which nothing is told but its name is left out.
 */
export const event: Annotator<
  'token' | 'sentence' | 'time' | 'mention' | 'quantity' | 'statement',
  'event'
> = {
  id: 'event',
  version: 3,
  requires: ['token', 'sentence', 'time', 'mention', 'quantity', 'statement'],
  provides: ['event'],
  annotate(article, layers) {
    const language = languagePack(article.language)?.event ?? null;
    if (language === null) return { event: [] };
    const names = layers.mention;
    const matters = mattersOf(layers.token, article.text, language);
    const published = article.published?.value ?? null;
    const found: Event[] = [];
    let statements = 0;
    let quantities = 0;
    const causes = new Map<Event, Event>();
    let before: readonly Event[] = [];
    for (const span of layers.sentence) {
      const view = viewSentence(
        article.text,
        span,
        layers.token,
        names,
        layers.time,
        language,
        matters,
      );
      if (view.tokens.length === 0) continue;
      const sentence: ReadSentence = { view, verbs: readVerbs(view) };
      // Only statements that reach into the sentence matter; both are ordered by start.
      while (
        statements < layers.statement.length &&
        layers.statement[statements]!.end <= span.start
      )
        statements += 1;
      const near: [number, Said][] = [];
      for (let i = Math.max(0, statements - 4); i < layers.statement.length; i += 1) {
        const said = layers.statement[i]!;
        if (said.start >= span.end) break;
        if (said.content.end > span.start && said.content.start < span.end) near.push([i, said]);
      }
      const at = statementAt(near.map(([, said]) => said));
      const times = placeTimes(sentence);
      while (quantities < layers.quantity.length && layers.quantity[quantities]!.start < span.start)
        quantities += 1;
      const numbers: [number, Quantity][] = [];
      for (let i = quantities; i < layers.quantity.length; i += 1) {
        const number = layers.quantity[i]!;
        if (number.end > span.end) break;
        numbers.push([i, number]);
      }
      const drafts = withTolls(sentence, draftsOf(sentence), tollsOf(sentence, numbers));
      const here: Event[] = [];
      const causeOfDraft = new Map(drafts.map((d) => [d, causeOf(sentence, d, drafts)] as const));
      const told = new Set(causeOfDraft.values());
      const made = new Map<EventDraft, Event>();
      for (const draft of drafts) {
        const event =
          finish(sentence, draft, times, at, near, published) ??
          // Of "the attack" nothing is told but that six died in it, and that is something.
          (told.has(draft) ? complete(sentence, draft, null, at, near, published) : null);
        if (event === null) continue;
        made.set(draft, event);
        here.push(event);
      }
      for (const [draft, event] of made) {
        const cause = causeOfDraft.get(draft) ?? null;
        if (cause !== null && made.has(cause)) causes.set(event, made.get(cause)!);
      }
      for (const { words, time, plan } of movedPlans(sentence, drafts, times, at)) {
        const { when } = time.time;
        if (plan !== null) {
          const moved = complete(sentence, plan, when, at, near, published);
          here.push({ ...moved, commitment: movedTo(when, moved) });
        } else {
          // The plan is told in the sentence before; its roles stand there.
          const earlier = drafts.length === 0 ? onlyPlan(before) : null;
          const predicate = spanOf(view, words.from, words.to);
          if (earlier !== null) {
            const commitment = movedTo(when, earlier);
            here.push({ ...earlier, ...predicate, predicate, when, commitment });
          }
        }
      }
      found.push(...here);
      before = here;
    }
    found.sort(
      (a, b) => bySpan(a, b) || bySpan(a.predicate, b.predicate) || (a.lemma < b.lemma ? -1 : 1),
    );
    const places = new Map(found.map((one, i) => [one, i]));
    return {
      event: found.map((one) => ({ ...one, within: places.get(causes.get(one)!) ?? null })),
    };
  },
};

const UNPLANNED: ReadonlySet<string> = new Set([
  'fight',
  'casualties',
  'accident',
  'explosion',
  'disaster',
  'breach',
]);

/** The drafts of a sentence by position; a noun that a verb supports is told once. */
function draftsOf(sentence: ReadSentence): readonly EventDraft[] {
  const drafts: EventDraft[] = [];
  const told = new Set<number>();
  for (let i = 0; i < sentence.verbs.length; i += 1) {
    if (sentence.verbs[i] === null) continue;
    for (const draft of verbalEvents(sentence, i)) {
      if (draft.noun !== null) {
        if (told.has(draft.noun)) continue;
        told.add(draft.noun);
      }
      // "signed an agreement": the agreement is the signing.
      const own = draft.noun ?? draft.verb!;
      for (
        let j = draft.verb! + 1;
        j < sentence.view.words.length && j < draft.verb! + 10;
        j += 1
      ) {
        const noun = sentence.view.language.nouns.get(sentence.view.words[j]!);
        if ((sentence.verbs[j] ?? null) !== null) break;
        if (
          noun !== undefined &&
          j !== own &&
          (noun.type === draft.type || (draft.type === 'agree' && noun.type === 'ceasefire'))
        )
          told.add(j);
      }
      drafts.push(draft);
    }
  }
  for (let i = 0; i < sentence.verbs.length; i += 1) {
    if (told.has(i) || !sentence.view.language.nouns.has(sentence.view.words[i]!)) continue;
    const draft = nominalEvent(sentence, i);
    if (draft === null) continue;
    // "an agreement signed on Monday", "the fighting that broke out": the verb has told it.
    const supported = drafts.some(
      (d) =>
        d.verb !== null && d.type === draft.type && Math.abs(d.anchor - i) < 4 && d.noun === null,
    );
    if (!supported) drafts.push(draft);
  }
  return drafts.sort((a, b) => a.predicate.from - b.predicate.from || a.anchor - b.anchor);
}

function finish(
  sentence: ReadSentence,
  draft: EventDraft,
  times: readonly PlacedTime[],
  at: StatementAt,
  near: readonly (readonly [number, Said])[],
  published: string | null,
): Event | null {
  const time = whenOf(sentence, draft, times, at);
  if (time === null && draft.agent === null && draft.patient === null && draft.place === null)
    return null;
  return complete(sentence, draft, time?.time.when ?? null, at, near, published);
}

function complete(
  sentence: ReadSentence,
  draft: EventDraft,
  day: When | null,
  at: StatementAt,
  near: readonly (readonly [number, Said])[],
  published: string | null,
): Event {
  const { view } = sentence;
  let when = day;
  let { modality } = draft;
  // "announced talks on Monday": the day of the saying, unless it is still to come.
  if (
    modality === 'planned' &&
    draft.noun !== null &&
    draft.verb !== null &&
    view.language.speech.has(sentence.verbs[draft.verb]!.lemma) &&
    !isFuture(when, published)
  )
    when = null;
  if (modality === 'happened' && isFuture(when, published)) {
    // "meets on Friday" is a plan; "met" on a day to come is a misread day.
    // Nobody plans an accident: there a day to come is a misread one ("the 11 September attacks", told in August).
    if ((draft.present || draft.verb === null) && !UNPLANNED.has(draft.type)) modality = 'planned';
    else when = null;
  }
  if (modality !== 'cancelled' && inCondition(sentence, draft)) modality = 'conditional';
  const statement = at(view.tokens[draft.anchor]!.start);
  const said = statement < 0 ? null : near[statement]!;
  let { polarity } = draft;
  if (said !== null && said[1].stance === 'denies' && !countedAlready(sentence, draft, said[1]))
    polarity = polarity === 'denied' ? 'affirmed' : 'denied';
  if (
    said !== null &&
    modality === 'happened' &&
    said[1].stance === 'demands' &&
    draft.verb !== null &&
    sentence.verbs[draft.verb]!.tense === 'base'
  ) {
    modality = 'demanded';
  }
  const voice =
    said !== null || draft.voice === 'attributed' || isHearsay(view)
      ? 'attributed'
      : draft.voice === 'analysis' || isAnalysis(view, draft.anchor)
        ? 'analysis'
        : 'outlet';
  const predicate = spanOf(
    view,
    draft.predicate.from,
    Math.max(draft.predicate.to, draft.predicate.from + 1),
  );
  return {
    ...extent(sentence, draft, predicate),
    predicate,
    lemma: draft.lemma,
    type: draft.type,
    agent: cut(sentence, draft.agent),
    patient: cut(sentence, draft.patient),
    place: cut(sentence, draft.place),
    participants: participantsOf(sentence, draft),
    quantities: draft.tolls.map(({ quantity, from, to, role, part }) => ({
      ...spanOf(view, from, to),
      quantity,
      role,
      part,
    })),
    when,
    polarity,
    modality,
    voice,
    statement: said === null ? null : said[0],
    within: null,
    commitment: commitmentOf(sentence, draft, modality, when),
  };
}

function commitmentOf(
  sentence: ReadSentence,
  draft: EventDraft,
  modality: Modality,
  when: When | null,
): EventCommitment | null {
  const found = undertakenIn(sentence, { ...draft, modality });
  if (found === null) return null;
  return {
    kind: found.kind,
    due: found.kind === 'fulfilled' ? null : when,
    agreement: cut(sentence, found.agreement),
  };
}

const movedTo = (due: When | null, { commitment }: Event): EventCommitment => ({
  kind: 'moved',
  due,
  agreement: commitment?.agreement ?? null,
});

/** "denied attacking", "denied an attack": the cue of the statement is the governor that made the event a denied one. */
function countedAlready({ view }: ReadSentence, draft: EventDraft, said: Said): boolean {
  if (draft.polarity !== 'denied' || said.cue === null) return false;
  if (draft.verb !== null) return view.tokens[draft.predicate.from]!.start <= said.cue.start;
  for (let i = draft.anchor - 1; i >= 0 && view.tokens[i]!.start >= said.content.start; i -= 1) {
    const word = view.words[i]!;
    if (view.language.words.negativeDeterminers.has(word) || word === 'without') return false;
  }
  return true;
}

/** A role without its article: "the Karsa garrison" → "Karsa garrison". */
function cut(sentence: ReadSentence, phrase: Phrase | null): Span | null {
  if (phrase === null) return null;
  const { view } = sentence;
  let { from } = phrase;
  while (from < phrase.to - 1 && /^(?:the|a|an)$/u.test(view.words[from]!)) {
    // "The Hague"
    const name =
      view.mention[from]?.form === 'name' && view.mention[from] === view.mention[from + 1];
    if (name && view.capital[from] && from > 0) break;
    from += 1;
  }
  return spanOf(view, from, phrase.to);
}

/** Agent, patient and all others with the chains of their heads, by position. */
function participantsOf(sentence: ReadSentence, draft: EventDraft): readonly Participant[] {
  const roles: readonly { role: ParticipantRole; phrase: Phrase | null }[] = [
    { role: 'agent', phrase: draft.agent },
    { role: 'patient', phrase: draft.patient },
    ...draft.others,
  ];
  return roles
    .flatMap(({ role, phrase }) => {
      const span = cut(sentence, phrase);
      return span === null ? [] : [{ ...span, role, chain: chainOf(sentence, phrase!) }];
    })
    .sort((a, b) => bySpan(a, b) || compareText(a.role, b.role));
}

/** The chain of the last mention before a phrase goes on with "of": its head. */
function chainOf({ view }: ReadSentence, phrase: Phrase): number | null {
  for (let i = headOf(view.words, phrase); i >= phrase.from; i -= 1) {
    const chain = view.mention[i]?.chain ?? null;
    if (chain !== null) return chain;
  }
  return null;
}

function headOf(words: readonly string[], { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i += 1)
    if (words[i] === 'of' || words[i] === 'and' || words[i] === ',') return i - 1;
  return to - 1;
}

/** From the subject to the end of the clause, with everything that the roles stand on. */
function extent(sentence: ReadSentence, draft: EventDraft, predicate: Span): Span {
  const { view } = sentence;
  const from =
    draft.verb === null ? draft.predicate.from : leftEdge(sentence, draft.predicate.from).at;
  const to = rightEdge(sentence, draft.anchor);
  let { start, end } = spanOf(
    view,
    Math.min(from, draft.predicate.from),
    Math.max(to, draft.predicate.to),
  );
  for (const role of [draft.agent, draft.patient, draft.place]) {
    if (role === null) continue;
    const span = spanOf(view, role.from, role.to);
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start: Math.min(start, predicate.start), end: Math.max(end, predicate.end) };
}

/** "if Adal withdraws", "unless …", "until …"; and the clause that such a condition governs. */
function inCondition(sentence: ReadSentence, draft: EventDraft): boolean {
  if (draft.verb === null) return false;
  const { view } = sentence;
  const { conditionals } = view.language.words;
  const edge = leftEdge(sentence, draft.predicate.from);
  if (edge.kind === 'subordinator' && conditionals.has(edge.word)) return true;
  if (draft.modality !== 'planned' && draft.modality !== 'possible') return false;
  return view.words.some((word, i) => (word === 'if' || word === 'unless') && i !== draft.anchor);
}

/** A plan that is moved to another day: the words that say so, and the plan where the sentence tells it. */
interface MovedPlan {
  readonly words: Phrase;
  readonly time: PlacedTime;
  readonly plan: EventDraft | null;
}

function movedPlans(
  sentence: ReadSentence,
  drafts: readonly EventDraft[],
  times: readonly PlacedTime[],
  at: StatementAt,
): readonly MovedPlan[] {
  const found: MovedPlan[] = [];
  for (const time of times) {
    const words = limitBefore(sentence, time);
    if (words === null || drafts.some((d) => whenOf(sentence, d, times, at) === time)) continue;
    const plan = planBefore(drafts, words.from);
    found.push({
      words,
      time,
      plan: plan && { ...plan, predicate: words, modality: 'planned', polarity: 'affirmed' },
    });
  }
  return found;
}

/** The plan of a sentence, where it tells plans of one type only. */
function onlyPlan(events: readonly Event[]): Event | null {
  const plans = events.filter((e) => e.modality === 'planned' || e.modality === 'demanded');
  return plans.length > 0 && plans.every((e) => e.type === plans[0]!.type) ? plans.at(-1)! : null;
}
