import type { EventTypeName, Modality } from '../../model/index.ts';
import type { EventVerb, SupportVerb } from '../event.ts';
import { ACT_ROWS } from './event-acts.ts';
import { set, type VerbRow } from './event-rows.ts';

const AGREEMENT = set(
  'agreement* deal* pact* treaty* accord* truce* ceasefire* cease-fire* memorandum* declaration* protocol* armistice* settlement* convention* contract* document* roadmap* statement*',
);
const TIE = set('ties relations');
const DUTY = set('office duties oath post presidency premiership helm');
const SANCTION = set('sanction* tariff* embargo* duties visa*');
const PACT = set(
  'agreement* deal* pact* treaty* accord* truce* ceasefire* cease-fire* armistice* terms resolution* law* sanction* embargo* airspace border*',
);
const LAW = set(
  'law* bill* resolution* budget* measure* motion* amendment* legislation act reform* decree* plan*',
);
const SEAT = set(
  'election* vote* seat* presidency mandate* majority ballot* referendum* poll* runoff run-off race',
);

const ROWS: readonly VerbRow[] = [
  {
    type: 'fight',
    frame: 'act',
    verbs:
      'attack assault ambush bomb bombard shell raid besiege torpedo strafe invade gun+down fire+on fire+at open+fire shoot+down shoot+at hit+back',
  },
  {
    type: 'fight',
    frame: 'act',
    verbs: 'strike hit pound target fire launch',
    object: 'named',
    with: set(
      'missile* rocket* shell* drone* airstrike* artillery mortar* projectile* warplane* jet* aircraft bomb* gunfire shelling',
    ),
  },
  { type: 'fight', frame: 'act', verbs: 'strike+at' },
  {
    type: 'fight',
    frame: 'act',
    verbs: 'ram',
    with: set('truck* car* lorry vehicle* van* boat* bomb* explosive*'),
  },
  { type: 'fight', frame: 'act', verbs: 'storm', object: 'place' },
  { type: 'fight', frame: 'mutual', verbs: 'clash fight battle skirmish' },
  {
    type: 'control',
    frame: 'act',
    verbs: 'liberate capture recapture seize retake occupy overrun annex conquer reoccupy',
    object: 'place',
  },
  {
    type: 'control',
    frame: 'act',
    verbs: 'take regain reclaim lose control secure gain',
    object: 'place',
  },
  {
    type: 'control',
    frame: 'act',
    verbs: 'take seize regain lose establish assume gain wrest',
    with: set('control'),
  },
  {
    type: 'control',
    frame: 'give',
    verbs: 'hand+over give+up give+back hand+back cede surrender relinquish return transfer',
    object: 'place',
  },
  { type: 'control', frame: 'undergo', verbs: 'fall', with: set('hands control') },
  { type: 'withdraw', frame: 'leave', verbs: 'withdraw retreat pull+out pull+back' },
  { type: 'withdraw', frame: 'leave', verbs: 'leave vacate abandon quit exit', object: 'place' },
  { type: 'deploy', frame: 'act', verbs: 'deploy redeploy station' },
  {
    type: 'deploy',
    frame: 'act',
    verbs: 'send dispatch move',
    with: set(
      'troop* soldier* peacekeeper* warship* tank* reinforcement* force* jet* battalion* police officer* guard*',
    ),
  },
  {
    type: 'move',
    frame: 'enter',
    verbs: 'enter reach cross+into advance+into roll+into move+into march+into arrive+in arrive+at',
    object: 'place',
  },
  { type: 'move', frame: 'enter', verbs: 'visit tour', object: 'named' },
  {
    type: 'agree',
    frame: 'act',
    verbs: 'sign ratify initial conclude broker seal renew',
    with: AGREEMENT,
  },
  { type: 'agree', frame: 'act', verbs: 'reach', with: AGREEMENT },
  { type: 'agree', frame: 'act', verbs: 'restore resume normalise normalize establish', with: TIE },
  { type: 'breach', frame: 'act', verbs: 'violate breach break', with: PACT },
  { type: 'meet', frame: 'mutual', verbs: 'meet confer', object: null },
  {
    type: 'meet',
    frame: 'act',
    verbs: 'host receive',
    object: 'people',
    with: set(
      'president* minister* delegation* envoy* ambassador* chancellor* counterpart* leader* talks summit*',
    ),
  },
  {
    type: 'protest',
    frame: 'go',
    verbs: 'protest demonstrate rally march riot take+to+the+streets',
  },
  { type: 'protest', frame: 'act', verbs: 'blockade boycott' },
  { type: 'strike', frame: 'go', verbs: 'walk+out down+tools stop+work go+on+strike' },
  { type: 'detain', frame: 'act', verbs: 'arrest detain jail imprison kidnap abduct apprehend' },
  { type: 'detain', frame: 'act', verbs: 'take', with: set('hostage* prisoner* captive custody') },
  { type: 'release', frame: 'act', verbs: 'free release', object: 'people' },
  {
    type: 'trial',
    frame: 'act',
    verbs: 'sentence convict acquit indict extradite arraign charge find+guilty',
    object: 'named',
  },
  { type: 'sanction', frame: 'act', verbs: 'sanction blacklist expel' },
  { type: 'sanction', frame: 'act', verbs: 'impose introduce', with: SANCTION },
  {
    type: 'casualties',
    frame: 'act',
    verbs: 'kill wound injure murder assassinate execute shoot+dead stab maim drown',
    object: null,
  },
  { type: 'casualties', frame: 'undergo', verbs: 'die perish' },
  { type: 'evacuate', frame: 'act', verbs: 'evacuate displace relocate uproot rescue' },
  { type: 'evacuate', frame: 'leave', verbs: 'flee' },
  { type: 'election', frame: 'act', verbs: 'win lose', with: SEAT },
  { type: 'election', frame: 'act', verbs: 'elect re-elect reelect' },
  { type: 'election', frame: 'go', verbs: 'go+to+the+polls cast+ballot cast+ballots' },
  { type: 'vote', frame: 'act', verbs: 'adopt approve pass reject veto repeal enact', with: LAW },
  { type: 'vote', frame: 'go', verbs: 'vote' },
  { type: 'office', frame: 'go', verbs: 'resign step+down' },
  {
    type: 'office',
    frame: 'act',
    verbs: 'appoint oust depose sack dismiss overthrow inaugurate impeach topple swear+in',
    object: 'people',
  },
  { type: 'office', frame: 'act', verbs: 'assume take leave', with: DUTY },
  { type: 'disaster', frame: 'act', verbs: 'flood inundate devastate submerge swamp' },
  { type: 'accident', frame: 'act', verbs: 'spill' },
  {
    type: 'accident',
    frame: 'go',
    verbs: 'derail collide capsize crash overturn sink burn+down jump+the+rails',
  },
  { type: 'explosion', frame: 'go', verbs: 'explode blow+up detonate' },
];

const verbs = new Map<string, EventVerb[]>();
for (const row of [...ROWS, ...ACT_ROWS]) {
  for (const word of row.verbs.split(' ')) {
    const [lemma, ...particle] = word.split('+');
    const list = verbs.get(lemma!) ?? [];
    list.push({
      lemma: lemma!,
      type: row.type,
      frame: row.frame,
      particle: particle.length === 0 ? null : particle.join(' '),
      object: row.object ?? null,
      with: row.with ?? null,
    });
    verbs.set(lemma!, list);
  }
}
// The narrowest reading first: with a particle, then with a word it needs, then with a kind of object.
for (const list of verbs.values()) {
  const rank = (v: EventVerb): number =>
    (v.particle === null ? 4 : 0) + (v.with === null ? 2 : 0) + (v.object === null ? 1 : 0);
  list.sort((a, b) => rank(a) - rank(b));
}
/** Verbs that are events by themselves, by lemma. */
export const EVENT_VERBS: ReadonlyMap<string, readonly EventVerb[]> = verbs;

interface SupportRow {
  readonly verbs: string;
  readonly type?: EventTypeName;
  readonly modality?: Modality;
  readonly undergoes?: boolean;
}

function support(rows: readonly SupportRow[]): ReadonlyMap<string, readonly SupportVerb[]> {
  const table = new Map<string, SupportVerb[]>();
  for (const row of rows) {
    for (const word of row.verbs.split(' ')) {
      const [lemma, ...particle] = word.split('+');
      const list = table.get(lemma!) ?? [];
      list.push({
        lemma: lemma!,
        particle: particle.length === 0 ? null : particle.join(' '),
        type: row.type ?? null,
        modality: row.modality ?? 'happened',
        undergoes: row.undergoes ?? false,
      });
      table.set(lemma!, list);
    }
  }
  for (const list of table.values())
    list.sort((a, b) => Number(a.particle === null) - Number(b.particle === null));
  return table;
}

/** The event noun is the object. */
export const LIGHT_VERBS = support([
  {
    verbs:
      'launch mount carry+out take+part+in stage hold conduct make begin start open resume continue wage unleash perpetrate undertake organise organize lead execute commit initiate step+up intensify reach strike conclude seal clinch forge introduce impose declare join attend host win provide deliver distribute send receive undergo suffer',
  },
  { verbs: 'agree+to agree+on', modality: 'happened' },
  { verbs: 'come+under', undergoes: true },
  { verbs: 'suffer endure face', undergoes: true },
  { verbs: 'announce plan schedule prepare arrange', modality: 'planned' },
  { verbs: 'demand propose urge seek', modality: 'demanded' },
  { verbs: 'cancel call+off scrap abandon', modality: 'cancelled' },
  { verbs: 'postpone delay put+off reschedule push+back', modality: 'planned' },
]);

/** The event noun is the subject. */
export const OCCURRENCE_VERBS = support([
  {
    verbs:
      'erupt break+out take+place occur happen begin start resume continue rage intensify flare flare+up escalate unfold hit strike kill wound injure leave destroy damage topple devastate sweep come go+into come+into take+effect enter+into hold last open',
  },
]);

/** Verbs of moving a plan to another day. */
export const MOVING_VERBS: ReadonlySet<string> = new Set(
  'postpone delay reschedule extend move push defer shift put prolong'.split(' '),
);

export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'say tell announce claim state report declare add note stress explain insist argue warn deny confirm acknowledge admit allege accuse assert believe reveal disclose tweet write quote hail describe call remind recall highlight emphasise emphasize think know hear learn show suggest indicate mean hope fear expect estimate remark welcome condemn mark'.split(
    ' ',
  ),
);

/** Verbs that are no event here; they bound clauses, so that a subject or date of theirs is not taken for another's. */
export const PLAIN_VERBS: readonly string[] =
  'accept accompany achieve act affect agree aim allow appeal appear apply approach ask attempt avoid be become begin believe belong block bring build buy call cancel carry cause cease change choose claim close come complete concern consider contact contain continue cost cover create cross cut damage deal decide decline deepen defend delay deliver demand deny depend describe destroy develop direct discuss divide do draw drive drop earn emerge enable encourage end enjoy ensure escalate escape establish examine exceed exist expect express extend face fail feel fill find finish follow force form fuel gain gather get give go grow guarantee halt happen have hear help hold identify ignore improve include increase inform insist intend invite involve issue join jump keep kick know lack last launch lead learn leave let lie live locate look lose make manage mark mediate monitor move name need negotiate observe occur offer open operate oppose order organise organize own participate pay plan play pledge point postpone prepare present prevent produce promise propose protect prove provide publish pull push put raise reach read receive reduce refuse regard reject relate remain remove repair repeat replace reply request require resolve respond restore result resume run see seek seem sell send serve set share shut sit speak spend spread stand start stay step stop struggle succeed suffer supply support suspect suspend take talk tell threaten touch try turn undermine undertake urge use want warn watch win wish work worry begin prompt trigger spark blame coincide call compromise possess violate provoke control lift ease vow bear'.split(
    ' ',
  );
