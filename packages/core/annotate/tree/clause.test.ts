import { describe, expect, test } from 'vitest';
import type { Token } from '../../model/index.ts';
import {
  adjunctsOf,
  agentOf,
  appositionsOf,
  auxiliariesOf,
  complementOf,
  conjunctsOf,
  isNegated,
  isPassive,
  objectOf,
  patientOf,
  phraseOf,
  relativeClausesOf,
  subjectOf,
  treeOf,
  treesOf,
  type Tree,
} from './index.ts';

/** Words as `form/TAG/head/relation`, heads from 1, 0 for the root. */
function drawn(
  text: string,
): Tree & { form: (i: number) => string; at: (form: string) => number; text: string } {
  let offset = 0;
  const forms: string[] = [];
  const words = text.split(' ').map((piece): Token => {
    const [form, upos, head, deprel] = piece.split('/') as [string, string, string, string];
    forms.push(form);
    const start = offset;
    offset += form.length + 1;
    const lemma = form.toLowerCase();
    return { start, end: start + form.length, lemma, upos, head: Number(head) - 1, deprel };
  });
  return {
    ...treeOf(words),
    text: forms.join(' '),
    form: (i) => (i < 0 ? '' : forms[i]!),
    at: (form) => forms.indexOf(form),
  };
}

const NEGATIONS = new Set(['not', 'no', 'never', "n't"]);

const launched = drawn(
  'Velmora/PROPN/2/nsubj launched/VERB/0/root its/PRON/5/nmod:poss largest/ADJ/5/amod attack/NOUN/2/obj on/ADP/7/case Dornau/PROPN/5/nmod ./PUNCT/2/punct',
);
const handed = drawn(
  'The/DET/2/det bridge/NOUN/4/nsubj:pass was/AUX/4/aux:pass handed/VERB/0/root over/ADP/4/compound:prt by/ADP/8/case the/DET/8/det contractor/NOUN/4/obl:agent ./PUNCT/4/punct',
);
const signed = drawn(
  'The/DET/2/det treaty/NOUN/0/root signed/VERB/2/acl by/ADP/6/case the/DET/6/det presidents/NOUN/3/obl:agent of/ADP/8/case Velmora/PROPN/6/nmod and/CCONJ/10/cc Ostrany/PROPN/8/conj and/CCONJ/13/cc the/DET/13/det premier/NOUN/6/conj of/ADP/15/case Karsk/PROPN/13/nmod',
);
const denied = drawn(
  'The/DET/2/det minister/NOUN/3/nsubj denied/VERB/0/root claims/NOUN/3/obj that/SCONJ/8/mark the/DET/7/det army/NOUN/8/nsubj crossed/VERB/4/acl the/DET/10/det river/NOUN/8/obj ./PUNCT/3/punct',
);
const attack = drawn(
  'An/DET/2/det attack/NOUN/8/nsubj by/ADP/4/case rebels/NOUN/2/nmod on/ADP/7/case the/DET/7/det depot/NOUN/2/nmod killed/VERB/0/root four/NUM/10/nummod guards/NOUN/8/obj ./PUNCT/8/punct',
);
const rejected = drawn(
  'The/DET/2/det court/NOUN/3/nsubj rejected/VERB/0/root the/DET/5/det appeal/NOUN/3/obj and/CCONJ/7/cc ordered/VERB/3/conj a/DET/9/det trial/NOUN/7/obj',
);
const ferry = drawn(
  'The/DET/2/det ferry/NOUN/9/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj carried/VERB/2/acl:relcl forty/NUM/7/nummod passengers/NOUN/5/obj ,/PUNCT/5/punct sank/VERB/0/root',
);

describe('who acts and who is acted on', () => {
  test('in the active the subject acts on the object', () => {
    const verb = launched.at('launched');
    expect(launched.form(agentOf(launched, verb))).toBe('Velmora');
    expect(launched.form(patientOf(launched, verb))).toBe('attack');
    expect(isPassive(launched, verb)).toBe(false);
  });

  test('in the passive the phrase with "by" does', () => {
    const verb = handed.at('handed');
    expect(handed.form(agentOf(handed, verb))).toBe('contractor');
    expect(handed.form(patientOf(handed, verb))).toBe('bridge');
    expect(isPassive(handed, verb)).toBe(true);
    expect(auxiliariesOf(handed, verb).map(handed.form)).toEqual(['was']);
  });

  test('a participle after its noun is passive, and has several agents where they are joined', () => {
    const verb = signed.at('signed');
    expect(signed.form(patientOf(signed, verb))).toBe('treaty');
    expect(conjunctsOf(signed, agentOf(signed, verb)).map(signed.form)).toEqual([
      'presidents',
      'premier',
    ]);
    expect(conjunctsOf(signed, signed.at('Velmora')).map(signed.form)).toEqual([
      'Velmora',
      'Ostrany',
    ]);
  });

  test('verbs that are joined share their subject', () => {
    const verb = rejected.at('ordered');
    expect(rejected.form(subjectOf(rejected, verb))).toBe('court');
    expect(rejected.form(objectOf(rejected, verb))).toBe('trial');
  });

  test('a relative pronoun stands for its noun', () => {
    expect(ferry.form(subjectOf(ferry, ferry.at('carried')))).toBe('ferry');
    expect(relativeClausesOf(ferry, ferry.at('ferry')).map(ferry.form)).toEqual(['carried']);
  });

  test('the subject of a verb that completes another is who was asked, else who wants', () => {
    const asked = drawn(
      'He/PRON/2/nsubj asked/VERB/0/root them/PRON/2/obj to/PART/5/mark leave/VERB/2/xcomp',
    );
    expect(asked.form(subjectOf(asked, asked.at('leave')))).toBe('them');
    const plans = drawn('She/PRON/2/nsubj plans/VERB/0/root to/PART/4/mark resign/VERB/2/xcomp');
    expect(plans.form(subjectOf(plans, plans.at('resign')))).toBe('She');
  });

  test('where the text does not say, nobody', () => {
    const hit = drawn(
      'Two/NUM/2/nummod boats/NOUN/4/nsubj:pass were/AUX/4/aux:pass hit/VERB/0/root',
    );
    expect(agentOf(hit, hit.at('hit'))).toBe(-1);
    expect(objectOf(hit, hit.at('hit'))).toBe(-1);
  });
});

describe('what hangs on a noun or a verb', () => {
  test('an attack by somebody on something', () => {
    const found = adjunctsOf(attack, attack.at('attack'));
    expect(found.map(({ preposition, word }) => [preposition, attack.form(word)])).toEqual([
      ['by', 'rebels'],
      ['on', 'depot'],
    ]);
  });

  test('a clause that a verb or its object is about', () => {
    expect(denied.form(complementOf(denied, denied.at('denied')))).toBe('crossed');
    expect(denied.form(complementOf(denied, denied.at('claims')))).toBe('crossed');
    const said = drawn('He/PRON/2/nsubj said/VERB/0/root it/PRON/4/nsubj failed/VERB/2/ccomp');
    expect(said.form(complementOf(said, said.at('said')))).toBe('failed');
    expect(complementOf(attack, attack.at('killed'))).toBe(-1);
  });

  test('appositions', () => {
    const governor = drawn(
      'The/DET/2/det governor/NOUN/6/nsubj ,/PUNCT/4/punct Belen/PROPN/2/appos ,/PUNCT/4/punct left/VERB/0/root',
    );
    expect(appositionsOf(governor, 1).map(governor.form)).toEqual(['Belen']);
  });
});

describe('negation', () => {
  test('of the verb itself, and by its subject or object', () => {
    const not = drawn('She/PRON/4/nsubj did/AUX/4/aux not/PART/4/advmod sign/VERB/0/root');
    expect(isNegated(not, not.at('sign'), NEGATIONS)).toBe(true);
    const noOne = drawn('No/DET/2/det one/PRON/4/nsubj:pass was/AUX/4/aux:pass hurt/VERB/0/root');
    expect(isNegated(noOne, noOne.at('hurt'), NEGATIONS)).toBe(true);
    const reason = drawn('He/PRON/2/nsubj gave/VERB/0/root no/DET/4/det reason/NOUN/2/obj');
    expect(isNegated(reason, reason.at('gave'), NEGATIONS)).toBe(true);
    expect(isNegated(attack, attack.at('killed'), NEGATIONS)).toBe(false);
  });
});

describe('phrases', () => {
  const cited = (tree: typeof attack, form: string): string => {
    const { start, end } = phraseOf(tree, tree.at(form));
    return tree.text.slice(start, end);
  };

  test('hold what belongs to the head, without its preposition', () => {
    expect(cited(attack, 'attack')).toBe('An attack by rebels on the depot');
    expect(cited(handed, 'contractor')).toBe('the contractor');
  });

  test('leave joined phrases and relative clauses out', () => {
    expect(cited(ferry, 'ferry')).toBe('The ferry');
    expect(cited(signed, 'premier')).toBe('the premier of Karsk');
  });
});

test('trees are cut by sentence, and tokens without a tree give none', () => {
  const token = (start: number, head: number, deprel: string): Token => ({
    start,
    end: start + 1,
    lemma: 'a',
    upos: deprel === '_' ? '_' : 'X',
    head,
    deprel,
  });
  const [one, two, bare] = treesOf(
    [token(0, -1, 'root'), token(2, 1, 'dep'), token(4, -1, 'root'), token(6, -1, '_')],
    [
      { start: 0, end: 1 },
      { start: 2, end: 5 },
      { start: 6, end: 7 },
    ],
  );
  expect([one!.root, two!.root, bare!.root]).toEqual([0, 1, -1]);
  expect([one!.first, two!.first, bare!.first]).toEqual([0, 1, 3]);
  expect(two!.children).toEqual([[], [0]]);
});
