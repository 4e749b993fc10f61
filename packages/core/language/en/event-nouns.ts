import type { EventTypeName } from '../../model/index.ts';
import type { EventFrame, EventNoun } from '../event.ts';
import { plural } from './event-inflection.ts';

interface Row {
  readonly type: EventTypeName;
  readonly frame: EventFrame;
  readonly of: EventNoun['of'];
  readonly nouns: string;
  readonly with?: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** A release, swap or exchange is one of people only beside these. */
const CAPTIVES = words(
  'prisoner prisoners hostage hostages captive captives detainee detainees inmate inmates prison jail custody bail freed pows captivity detention',
);
/** Fire is opened too; this one is put out. */
const BURNING = words(
  'firefighter firefighters brigade broke flames smoke blaze burned burnt engulfed ripped swept extinguished evacuated',
);
/** A hearing is one of a court only beside these: committees hold hearings too. */
const COURT = words(
  'court courts judge judges magistrate magistrates bail trial prosecutor prosecutors prosecution defendant defendants lawyer lawyers jury sentencing tribunal plea',
);

/** An exercise or drill is one of forces only beside these. */
const DRILL = words(
  'military naval joint army navy troops forces warships soldiers warplanes live-fire air',
);

const ROWS: readonly Row[] = [
  {
    type: 'fight',
    frame: 'act',
    of: 'both',
    nouns:
      'attack assault offensive raid bombardment ambush airstrike air-strike bombing shelling invasion incursion siege counterattack counter-attack counteroffensive counter-offensive strike shooting onslaught',
  },
  {
    type: 'fight',
    frame: 'mutual',
    of: 'subject',
    nouns: 'clash fighting battle skirmish hostility combat war firefight gunfight gunbattle',
  },
  {
    type: 'control',
    frame: 'act',
    of: 'patient',
    nouns:
      'liberation capture recapture seizure takeover handover hand-over annexation occupation reoccupation surrender',
  },
  {
    type: 'withdraw',
    frame: 'leave',
    of: 'agent',
    nouns: 'withdrawal departure retreat pullout pull-out pullback pull-back',
  },
  { type: 'deploy', frame: 'act', of: 'patient', nouns: 'deployment redeployment' },
  {
    type: 'agree',
    frame: 'mutual',
    of: 'subject',
    nouns: 'agreement deal pact treaty accord memorandum signing ratification',
  },
  {
    type: 'ceasefire',
    frame: 'mutual',
    of: 'subject',
    nouns: 'ceasefire cease-fire truce armistice',
  },
  { type: 'breach', frame: 'act', of: 'patient', nouns: 'violation breach' },
  {
    type: 'meet',
    frame: 'mutual',
    of: 'subject',
    nouns: 'meeting summit talk negotiation conference',
  },
  {
    type: 'protest',
    frame: 'go',
    of: 'agent',
    nouns: 'protest demonstration rally march riot sit-in vigil blockade',
  },
  { type: 'strike', frame: 'go', of: 'agent', nouns: 'walkout walk-out stoppage lockout' },
  {
    type: 'detain',
    frame: 'act',
    of: 'patient',
    nouns: 'arrest detention kidnapping abduction imprisonment',
  },
  { type: 'release', frame: 'act', of: 'patient', nouns: 'release swap exchange', with: CAPTIVES },
  {
    type: 'trial',
    frame: 'act',
    of: 'patient',
    nouns: 'trial conviction sentencing acquittal extradition verdict',
  },
  { type: 'trial', frame: 'act', of: 'patient', nouns: 'hearing', with: COURT },
  { type: 'sanction', frame: 'act', of: 'patient', nouns: 'sanction embargo tariff expulsion' },
  { type: 'restrict', frame: 'act', of: 'patient', nouns: 'curfew' },
  {
    type: 'investigate',
    frame: 'act',
    of: 'patient',
    nouns: 'investigation probe inquiry enquiry inquest',
  },
  { type: 'assault', frame: 'act', of: 'patient', nouns: 'torture beating lynching' },
  { type: 'destroy', frame: 'act', of: 'patient', nouns: 'demolition destruction' },
  { type: 'mobilise', frame: 'act', of: 'patient', nouns: 'mobilisation mobilization' },
  {
    type: 'cooperate',
    frame: 'mutual',
    of: 'subject',
    nouns: 'manoeuvre exercise drill',
    with: DRILL,
  },
  { type: 'meet', frame: 'mutual', of: 'agent', nouns: 'mediation' },
  { type: 'aid', frame: 'give', of: 'patient', nouns: 'aid relief convoy' },
  {
    type: 'casualties',
    frame: 'act',
    of: 'patient',
    nouns: 'killing murder assassination execution massacre death',
  },
  { type: 'evacuate', frame: 'act', of: 'patient', nouns: 'evacuation' },
  {
    type: 'election',
    frame: 'go',
    of: 'subject',
    nouns: 'election referendum poll by-election runoff run-off',
  },
  { type: 'vote', frame: 'go', of: 'agent', nouns: 'vote ballot' },
  { type: 'office', frame: 'go', of: 'agent', nouns: 'resignation inauguration coup' },
  { type: 'office', frame: 'act', of: 'patient', nouns: 'dismissal appointment ouster' },
  {
    type: 'disaster',
    frame: 'go',
    of: 'subject',
    nouns:
      'flood flooding earthquake quake storm hurricane typhoon cyclone wildfire landslide mudslide eruption tsunami drought',
  },
  { type: 'explosion', frame: 'go', of: 'agent', nouns: 'explosion blast' },
  { type: 'accident', frame: 'go', of: 'agent', nouns: 'crash derailment collision spill leak' },
  { type: 'accident', frame: 'go', of: 'agent', nouns: 'fire blaze', with: BURNING },
];
const ONLY_PLURAL = new Set(['talk', 'hostility']);
const NO_PLURAL = new Set([
  'fighting',
  'shelling',
  'combat',
  'aid',
  'relief',
  'flooding',
  'occupation',
  'mediation',
  'torture',
]);

const WORK: ReadonlySet<string> = new Set(
  'union unions worker workers staff nurses teachers drivers wage wages pay railway rail railways dockers doctors employees employer employers miners labour labor pilots crews walkout walkouts postal picket pickets'.split(
    ' ',
  ),
);

/** Nouns of more than one meaning, and the words that decide; the first meaning that has its word wins. */
const OTHER_SENSES: ReadonlyMap<string, EventNoun['otherwise']> = new Map([
  [
    'strike',
    [
      { type: 'protest', words: words('hunger'), before: true },
      { type: 'strike', words: WORK, before: false },
    ],
  ],
]);

const nouns = new Map<string, EventNoun>();
for (const { type, frame, of, nouns: list, with: beside } of ROWS) {
  for (const lemma of list.split(' ')) {
    const otherwise = OTHER_SENSES.get(lemma) ?? [];
    const noun: EventNoun = { lemma, type, frame, of, otherwise, with: beside ?? null };
    if (!ONLY_PLURAL.has(lemma)) nouns.set(lemma, noun);
    if (!NO_PLURAL.has(lemma)) nouns.set(plural(lemma), noun);
  }
}
/** Nouns that are events, by form. */
export const EVENT_NOUNS: ReadonlyMap<string, EventNoun> = nouns;

/** Nouns for a limit in time. */
export const LIMIT_NOUNS: ReadonlySet<string> = new Set([
  'time',
  'extension',
  'deadline',
  'delay',
  'reprieve',
  'period',
]);

/** The month. */
export const NAMES_WHEN_CAPITAL: ReadonlySet<string> = new Set(['march']);

/** What these words make of an event noun is another thing: a press conference, a heart attack, a price rally. */
export const OTHER_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['conference', 'press news media'],
      ['attack', 'heart panic asthma personal verbal cyber'],
      ['attacks', 'heart panic asthma personal verbal cyber'],
      ['rally', 'market stock share price oil'],
      ['crash', 'market stock crash financial'],
      ['poll', 'opinion news tracking new recent'],
      ['polls', 'opinion news tracking new recent'],
      ['storm', 'political perfect media'],
      ['death', 'near'],
      [
        'fire',
        'open opened opening opens under cross friendly return returned returning enemy heavy',
      ],
    ] as const
  ).map(([noun, before]) => [noun, words(before)]),
);

/** Hours without a figure. */
export const HOURS: ReadonlySet<string> = words(
  'dawn noon midday midnight sunrise sunset dusk daybreak nightfall',
);
