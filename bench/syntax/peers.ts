import { packageOf } from '../package.ts';

/** One tagged piece of a text. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
}
export interface Peer {
  readonly name: string;
  readonly tag: (text: string) => Tagged[];
}

interface WinkDocument {
  tokens(): { out(its?: unknown, as?: unknown): string[] };
}
type Wink = (model: unknown) => { readDoc(text: string): WinkDocument; its: { pos: unknown } };

/** Finds pieces that a tagger gives without their place. */
function placed(text: string, pieces: readonly (readonly [string, string])[]): Tagged[] {
  const found: Tagged[] = [];
  let from = 0;
  for (const [form, upos] of pieces) {
    const start = form === '' ? -1 : text.indexOf(form, from);
    if (start < 0) continue;
    from = start + form.length;
    found.push({ start, end: from, upos });
  }
  return found;
}

/** compromise's tags, the most telling first, as universal tags. */
const COMPROMISE: readonly (readonly [string, string])[] = [
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Pronoun', 'PRON'],
  ['Possessive', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Person', 'PROPN'],
  ['Place', 'PROPN'],
  ['Organization', 'PROPN'],
  ['Month', 'PROPN'],
  ['WeekDay', 'PROPN'],
  ['Value', 'NUM'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Negative', 'PART'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['QuestionWord', 'PRON'],
  ['Expression', 'INTJ'],
  ['Noun', 'NOUN'],
];

interface CompromiseTerm {
  readonly text: string;
  readonly tags: readonly string[];
}
type Compromise = (text: string) => { json(options: unknown): { terms: CompromiseTerm[] }[] };

export async function loadPeers(): Promise<Peer[]> {
  const peers: Peer[] = [];
  const wink = (await packageOf('wink-nlp')) as Wink | null;
  const model = await packageOf('wink-eng-lite-web-model');
  if (wink !== null && model !== null) {
    const nlp = wink(model);
    peers.push({
      name: 'wink-nlp',
      tag: (text) => {
        const tokens = nlp.readDoc(text).tokens();
        const tags = tokens.out(nlp.its.pos);
        return placed(
          text,
          tokens.out().map((form, i) => [form, tags[i]!] as const),
        );
      },
    });
  }
  const compromise = (await packageOf('compromise')) as Compromise | null;
  if (compromise !== null)
    peers.push({
      name: 'compromise',
      tag: (text) =>
        placed(
          text,
          compromise(text)
            .json({ offset: false })
            .flatMap(({ terms }) => terms)
            .map(({ text: form, tags }) => {
              const found = COMPROMISE.find(([tag]) => tags.includes(tag));
              return [form, found?.[1] ?? 'X'] as const;
            }),
        ),
    });
  return peers;
}
