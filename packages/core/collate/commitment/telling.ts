import type { Annotated } from '../../annotate/index.ts';
import { languagePack } from '../../language/index.ts';
import {
  contains,
  type Account,
  type ArticleId,
  type CommitmentStep,
  type EntityId,
  type FamilyId,
  type Span,
  type When,
} from '../../model/index.ts';
import { accountOf } from '../happening/account.ts';
import { namedIn, nameBook, participantsOf, type Names } from '../happening/participants.ts';
import { bareWords } from '../happening/sentence.ts';
import type { Carried } from '../relation.ts';
import { agreementMeant, type AgreementTold } from './agreement.ts';
import { candidatesOf, type Candidate } from './candidate.ts';

/** One sentence of one article about something undertaken, ready to be joined with others. */
export interface Telling {
  readonly step: CommitmentStep | 'done' | 'not done';
  readonly type: string;
  readonly article: ArticleId;
  /** Day of publication; null where the page does not say. */
  readonly published: string | null;
  /** Where in the text, in UTF-16 units. */
  readonly at: number;
  readonly when: When | null;
  readonly place: EntityId | null;
  /** Who does it, by entity. */
  readonly agents: readonly EntityId[];
  /** Who does it, as the page writes it, without an article or pronoun; null where nobody is told. */
  readonly by: string | null;
  readonly patients: readonly EntityId[];
  /** How many, where what is done to them is counted. */
  readonly amount: number | null;
  /** Of a change of control: whether the agent lets the place go, or comes to hold it; null for all else. */
  readonly side: 'gives' | 'takes' | null;
  readonly asAgreed: boolean;
  readonly agreement: AgreementTold | null;
  readonly account: Account;
  /** The sentence without what differs when it is printed twice. */
  readonly words: string;
}

/** What reading an article needs of the case. */
export interface Reading {
  readonly names: Names;
  readonly carried: readonly Carried[];
  readonly family: FamilyId;
  dayOf(when: When | null, at: number): When | null;
}

/** What an article tells under a key, by position; `isUnder` says by its predicate whether an event is under it. */
export function tellingsOf(
  item: Annotated,
  { names, carried, family, dayOf }: Reading,
  isUnder: (at: number) => boolean,
): readonly Telling[] {
  const language = languagePack(item.article.language)?.commitment;
  if (language === undefined) return [];
  const candidates = candidatesOf(item, dayOf).filter((one) => isUnder(one.event.predicate.start));
  if (candidates.length === 0) return [];
  const book = nameBook(names, item);
  const { article } = item;
  const printed = new Map<string, number>();
  return candidates.flatMap((candidate): readonly Telling[] => {
    const { event, step, when, sentence, agreement } = candidate;
    const words = bareWords(article.text.slice(sentence.start, sentence.end));
    const first = printed.get(words) ?? sentence.start;
    if (first !== sentence.start) return [];
    printed.set(words, first);
    const { place, patients } = participantsOf(book, item, event);
    const from = carried.find(({ cite }) => contains(cite, sentence))?.family ?? family;
    const gives = language.letGo.has(event.lemma.split(' ')[0]!);
    return [
      {
        step,
        type: event.type!,
        article: article.id,
        published: article.published?.value.slice(0, 10) ?? null,
        at: event.predicate.start,
        when,
        place,
        agents: [...new Set(namedIn(book, item, event.agent))],
        by: nameOf(item, event.agent),
        patients: [...patients],
        amount: amountOf(item, candidate),
        side:
          event.type === 'control' || event.type === 'withdraw' || event.type === 'move'
            ? gives
              ? 'gives'
              : 'takes'
            : null,
        asAgreed: candidate.asAgreed,
        agreement: agreement === null ? null : agreementMeant(item, book, agreement, dayOf),
        account: accountOf({ item, event, when, sentence, family: from }),
        words,
      },
    ];
  });
}

/** The words for who does it; null for a pronoun and for "both sides". */
function nameOf({ article }: Annotated, agent: Span | null): string | null {
  if (agent === null) return null;
  const words = article.text.slice(agent.start, agent.end);
  const anaphoric = languagePack(article.language)?.event?.words.anaphoric;
  const all = words.toLowerCase().split(/\s+/u);
  return all.every((word) => anaphoric?.has(word) ?? false) ? null : words;
}

/** The one number in the words for what it is done to. */
function amountOf({ layers }: Annotated, { event }: Candidate): number | null {
  const { patient } = event;
  if (patient === null) return null;
  const counted = layers.quantity.filter((one) => contains(patient, one));
  const [one] = counted;
  return counted.length === 1 && typeof one!.value === 'number' ? one!.value : null;
}
