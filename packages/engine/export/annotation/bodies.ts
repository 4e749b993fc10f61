import {
  dayInWords,
  timeInWords,
  type Account,
  type Attached,
  type Counted,
  type When,
} from '@hearsay/core/model';
import type { AnyCitation } from '../citations.ts';
import type { View } from '../view.ts';

/** Why an annotation was made, in the words of the Web Annotation Vocabulary. */
export type Motivation =
  'assessing' | 'classifying' | 'commenting' | 'describing' | 'editing' | 'identifying' | 'linking';

/** Something said about words of a page. */
export interface Remark {
  readonly about: AnyCitation;
  /** The kind of finding, as a tag. */
  readonly kind: string;
  readonly motivation: Motivation;
  /** Plain words of ours, or of the person who wrote them. */
  readonly says: string;
  /** The page that the words are linked to. */
  readonly linked?: { readonly article: string };
  /** Who says so, where a person does. */
  readonly by?: { readonly name: string; readonly at: string };
}

const day = (when: When | null): string => (when === null ? '' : `, ${timeInWords(when)}`);
const told = (count: Omit<Counted, 'accounts'>): string =>
  `outlets: ${count.outlets}, independent origins: ${count.independent}` +
  (count.sources === null ? '' : `, sources of information: ${count.sources}`);
const mouth = ({ voice, speaker, modality, polarity }: Account): string =>
  `${voice}${speaker === null ? '' : ` (${speaker})`}, ${modality}, ${polarity}`;

/** Everything that a dossier says about words, finding by finding, in the order of the dossier. */
export function* remarks(view: View): Generator<Remark> {
  yield* aboutPeople(view);
  yield* aboutCopies(view);
  yield* aboutHappenings(view);
  yield* aboutFindings(view);
  for (const entry of view.dossier.decisions) yield* aboutDecision(entry);
}

function* aboutPeople({ dossier }: View): Generator<Remark> {
  for (const { type, name, evidence } of dossier.entities) {
    const says = `${name} (${type})`;
    for (const about of evidence) {
      yield { about, kind: 'entity', motivation: 'identifying', says };
    }
  }
  for (const { cite: about, kind, stance, speaker, via } of dossier.statements) {
    const who = speaker === null ? 'the text does not say who' : speaker.name;
    const through = via.length === 0 ? '' : `; through ${via.map(({ name }) => name).join(' ← ')}`;
    const says = `Statement (${kind}, ${stance}) by: ${who}${through}`;
    yield { about, kind: 'statement', motivation: 'describing', says };
  }
}

function* aboutCopies({ dossier, sources }: View): Generator<Remark> {
  for (const { kind, places } of dossier.passages) {
    const says = `The same words (${kind}) stand at ${places.length} places`;
    for (const about of places) {
      const other = places.find((place) => place.article !== about.article);
      const linked = other === undefined ? {} : { linked: { article: other.article } };
      yield { about, kind: 'passage', motivation: 'linking', says, ...linked };
    }
  }
  for (const { outlet, places, pages, of, masked, rule } of dossier.furniture) {
    const passed = masked ? 'passed over by the analysis' : 'not passed over';
    const says = `Recurs on ${pages} of ${of} pages of ${outlet}; ${passed}: ${rule}`;
    for (const about of places) yield { about, kind: 'furniture', motivation: 'describing', says };
  }
  for (const { derivations } of dossier.families) {
    for (const { from, relation, rule, evidence } of derivations) {
      const linked = 'article' in from ? { linked: from } : {};
      const name =
        'agency' in from
          ? from.agency
          : (sources.ofArticle(from.article)?.outlet ?? 'another page');
      const says = `This page ${relation} ${name} (${rule})`;
      for (const about of evidence) {
        yield { about, kind: 'derivation', motivation: 'linking', says, ...linked };
      }
    }
  }
  for (const { url, changes } of dossier.versions) {
    for (const { kind, before, after } of changes) {
      for (const about of [before, after]) {
        if (about === null) continue;
        const side = about === before ? 'as it was before' : 'as it is after';
        const says = `Changed between captures of ${url}: ${kind}; ${side}`;
        yield { about, kind: 'version', motivation: 'describing', says };
      }
    }
  }
}

function* aboutHappenings({ dossier }: View): Generator<Remark> {
  for (const { title, when, status, accounts, ...count } of dossier.timeline) {
    for (const account of accounts) {
      const says = `${title}${day(when)} (${status}; ${told(count)}). This account: ${mouth(account)}${day(account.when)}`;
      yield { about: account.cite, kind: 'timeline', motivation: 'describing', says };
    }
  }
  for (const { question, positions } of dossier.disputes) {
    for (const { answer, accounts, ...count } of positions) {
      const says = `${question} This account: ${answer} (${told(count)})`;
      for (const { cite: about } of accounts) {
        yield { about, kind: 'dispute', motivation: 'classifying', says };
      }
    }
  }
  for (const { what, when, accounts, ...count } of dossier.agreements) {
    const says = `Told alike: ${what}${day(when)} (${told(count)})`;
    for (const { cite: about } of accounts) {
      yield { about, kind: 'agreement', motivation: 'classifying', says };
    }
  }
}

function* aboutFindings({ dossier }: View): Generator<Remark> {
  for (const { what, reportedBy, notFoundIn } of dossier.silences) {
    const says = `${what}; not found in other pages of the case: ${notFoundIn.length}`;
    for (const { cite: about } of reportedBy) {
      yield { about, kind: 'silence', motivation: 'describing', says };
    }
  }
  for (const commitment of dossier.commitments) {
    const { what, by, due, status, evidence, history, reports } = commitment;
    const whose = by === null ? '' : ` by ${by}`;
    const head = `Commitment${whose}: ${what}${day(due)}`;
    const make = (about: AnyCitation, says: string): Remark => ({
      about,
      kind: 'commitment',
      motivation: 'describing',
      says,
    });
    for (const about of evidence) yield make(about, `${head} (${status})`);
    for (const set of history) {
      yield make(set.cite, `${head}; here set for ${dayInWords(set.due.value)}`);
    }
    for (const { outcome, accounts } of reports) {
      for (const { cite } of accounts) yield make(cite, `${head}; reported here: ${outcome}`);
    }
  }
  for (const { referent, terms } of dossier.wordings) {
    for (const { term, voice, accounts, ...count } of terms) {
      const says = `Term for ${referent}: “${term}” (${voice}; ${told(count)})`;
      for (const { cite: about } of accounts) {
        yield { about, kind: 'wording', motivation: 'describing', says };
      }
    }
  }
}

function* aboutDecision({ decision, by: name, at, citations }: Attached): Generator<Remark> {
  const by = { name, at };
  for (const about of citations ?? []) {
    if (decision.kind === 'comment') {
      yield { about, kind: 'comment', motivation: 'commenting', says: decision.text, by };
    } else if (decision.kind === 'accept' || decision.kind === 'reject') {
      const says = `${decision.kind}: ${decision.subject}`;
      yield { about, kind: decision.kind, motivation: 'assessing', says, by };
    } else {
      yield { about, kind: 'correction', motivation: 'editing', says: decision.kind, by };
    }
  }
}
