import { foldName } from '../fold.ts';
import type { SeatWords } from '../mention.ts';
import { capitals, countries } from './mention-countries.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/**
 * Capitals that stand for more than one government, or for which others claim another: Brussels and Luxembourg are
 * seats of the European Union's bodies, The Hague of courts; which city is a capital of Israel or of Palestine, and
 * whose Pristina or Taipei is, is what accounts differ about.
 */
const NONE = new Set(
  [
    'Brussels',
    'Jerusalem',
    'Ramallah',
    'Pristina',
    'Taipei',
    'Victoria',
    'Georgetown',
    'Kingston',
  ].map(foldName),
);

/** Houses that stand for who governs there. */
const HOUSES: readonly (readonly [string, string])[] = [
  ['Kremlin', 'russia'],
  ['White House', 'united states'],
  ['Downing Street', 'united kingdom'],
  ['Whitehall', 'united kingdom'],
  ['Elysee', 'france'],
  ['Elysee Palace', 'france'],
  ['Quai d’Orsay', 'france'],
  ['Blue House', 'south korea'],
  ['Zhongnanhai', 'china'],
];

/** Countries that are no more: their capitals stand for who governs there now. */
const FORMER = new Set([
  'soviet union',
  'yugoslavia',
  'czechoslovakia',
  'east germany',
  'west germany',
]);

const places = new Map<string, string>();
for (const [country, capital] of capitals)
  if (!NONE.has(capital) && !countries.has(capital) && !FORMER.has(country))
    places.set(capital, country);
for (const [house, country] of HOUSES) places.set(foldName(house), country);

export const seats: SeatWords = {
  places,
  verbs: words(`
    say state declare announce add stress note believe think consider regard fear refuse reject accept agree disagree
    deny confirm admit acknowledge insist maintain argue claim allege accuse blame criticise criticize condemn denounce
    deplore warn threaten vow pledge promise urge demand request propose suggest offer decide impose recall expel summon
    recognise recognize sign ratify negotiate retaliate respond react reply protest object oppose endorse veto order
    deploy withdraw mediate cooperate interpret view welcome signal back concede intervene annex invade blockade lodge
    issue pressure press`),
  adjectives:
    words(`ready willing opposed convinced confident concerned unhappy reluctant determined prepared
    committed unwilling adamant sceptical skeptical wary furious angry`),
  holdings: words(`
    position stance policy decision demand proposal offer response refusal rejection accusation allegation statement
    ambassador envoy leadership intention ally backing objection reaction insistence claim warning threat ultimatum
    condition commitment foreign-policy diplomat delegation negotiator sovereignty troops government concern denial
    approval consent permission`),
  relations:
    words(`relation tie talk negotiation tension dispute agreement treaty accord deal alliance cooperation
    rapprochement rift row dialogue diplomacy understanding pact contact crisis standoff confrontation`),
  addressing:
    words(`accuse blame urge warn condemn criticise criticize denounce persuade convince pressure press
    threaten sanction thank ask tell inform provoke isolate reassure`),
  dealing: words('negotiate agree cooperate side bargain sign'),
  phrasal: new Map([['call', 'on']]),
  prepositions: { agent: 'by', both: 'between', partner: 'with' },
  townish:
    words(`mayor resident inhabitant councillor commuter club team council court university airport suburb
    tourist match stadium tram metro`),
};
