import { languagePack } from '../../language/index.ts';
import {
  bySpan,
  compareText,
  contains,
  type Answer,
  type Event,
  type Span,
  type Token,
} from '../../model/index.ts';
import type { EventLanguage } from '../../language/event.ts';
import type { Annotator } from '../annotator.ts';
import {
  mainClause,
  namesSomebody,
  predicateSpan,
  subjectSpan,
  wholeWords,
  type MainClause,
} from './clause.ts';
import { capitalClause } from './headline.ts';
import { leadOf, type LeadSentence } from './lead.ts';
import { byDepth } from './rank.ts';
import { whenAnswer } from './when.ts';
import { whereAnswer } from './where.ts';

type Needs = 'token' | 'sentence' | 'time' | 'mention' | 'event';

/**
 * Who, what, when and where of the one thing that an article mainly tells, each by the words that say it. The headline
 * says who and what where it is a clause, the first sentences else; the day and the place are those of the event, or the
 * first that the article gives. A question that is not answered has no answer.
 */
export const mainEvent: Annotator<Needs, 'main'> = {
  id: 'main',
  version: 1,
  requires: ['token', 'sentence', 'time', 'mention', 'event'],
  provides: ['main'],
  annotate(article, layers) {
    const language = languagePack(article.language)?.event;
    if (language === undefined) return { main: [] };
    const { text } = article;
    const lead = leadOf(article, layers);
    const clauses = lead.flatMap((sentence) => clauseOf(text, sentence, language) ?? []);
    const headline = lead.find((sentence) => sentence.headline) ?? null;
    const what = clauses[0] ?? null;
    const events = lead.flatMap(({ tree, span }) => byDepth(tree, span, layers.event));
    const event = events.find((e) => e.type !== null) ?? null;
    const index = event === null ? null : layers.event.indexOf(event);
    const who = whoOf(text, clauses, language, event);
    const answers: Answer[] = [];
    const add = (
      question: Answer['question'],
      span: Span | null,
      when: Answer['when'] = null,
    ): void => {
      if (span === null) return;
      const { start, end } = wholeWords(text, span);
      answers.push({ start, end, question, when, event: index });
    };
    add('who', who);
    add('what', whatOf(text, headline, what, event));
    const when = whenAnswer(article, layers, lead, events);
    add('when', when, when?.when ?? null);
    add('where', whereAnswer(article, layers, lead, events));
    return {
      main: answers.sort((a, b) => bySpan(a, b) || compareText(a.question, b.question)),
    };
  },
};

function clauseOf(
  text: string,
  { tree, headline }: LeadSentence,
  language: EventLanguage,
): MainClause | null {
  const capital = headline ? capitalClause(text, tree, language) : null;
  return capital ?? mainClause(text, tree, language.speech);
}

/**
 * Who does what the headline tells, where it says so; else the first subject that stands for somebody: no pronoun, no event
 * ("the shooting leaves five hurt"), and rather a noun than a bare number ("five shot").
 */
function whoOf(
  text: string,
  clauses: readonly MainClause[],
  { nouns }: EventLanguage,
  event: Event | null,
): Span | null {
  const first = clauses[0];
  if (event?.agent != null && first !== undefined) {
    const told = first.tree.words[first.predicate]!;
    if (contains(event.predicate, told)) return event.agent;
  }
  const headOf = ({ tree, subject }: MainClause): Token => tree.words[subject]!;
  const parties = clauses.filter((clause) => {
    const { start, end } = headOf(clause);
    return namesSomebody(clause) && !nouns.has(text.slice(start, end).toLowerCase());
  });
  const clause = parties.find((c) => /^(?:NOUN|PROPN)$/u.test(headOf(c).upos)) ?? parties[0];
  return clause === undefined ? (event?.agent ?? null) : subjectSpan(clause);
}

/** The predicate; of a headline that tells an event by nouns alone ("Attack on the port") the noun with all that hangs on it. */
function whatOf(
  text: string,
  headline: LeadSentence | null,
  clause: MainClause | null,
  event: Event | null,
): Span | null {
  const inHeadline = (span: Span): boolean =>
    headline !== null && span.start >= headline.span.start && span.end <= headline.span.end;
  if (event !== null && inHeadline(event) && (clause === null || clause.tree !== headline!.tree))
    return { start: event.start, end: event.end };
  return clause === null ? (event?.predicate ?? null) : predicateSpan(text, clause);
}
