import { set, type VerbRow } from './event-rows.ts';

const AID = set(
  'aid assistance grant* loan* food medicine* supplies supply relief asylum refuge shelter money dollars euros pounds funds funding equipment weapons arms ammunition intelligence training tents blankets grain fuel support protection donation*',
);
const TIES = set(
  'tie* relation* link* cooperation trade contact* talk* negotiation* dialogue mediation aid assistance delivery deliveries flight* membership funding loan* payment* supplies export* import* sale* visa* mission*',
);
const CURB = set(
  'curfew* blockade* restriction* ban* embargo* sanction* siege emergency closure* curb* checkpoint* tariff* rule* law censorship',
);
const RULE = set('curfew* emergency law censorship restriction* ban* blockade* closure* curb*');
const ENTRY = set('border* crossing* bridge* road* corridor* airspace port* gate* checkpoint*');
const PROPERTY = set(
  'home* house* building* bridge* village* line* pipeline* church* mosque* school* hospital* station* warehouse* plant* crop* depot* road* shop* office* property station* tower* well* dam* monument* statue* refinery',
);
const SECRET = set('intelligence evidence information data');
const DRILL = set('drill* exercise* manoeuvre* maneuver*');
const CALL = set(
  'appeal* call* claim* demand* offer* proposal* plan* request* charge* accusation* allegation* ultimatum invitation* report* suggestion* idea bid* compromise* change* deal* agreement* draft terms condition* resolution* petition*',
);
const RESERVES = set(
  'troop* reservist* reserve* army force* soldier* unit* conscript* militia* fleet',
);
const WAY = set('road* street* bridge* highway* route* railway* track* traffic transport border*');

/** Acts beside fighting and treaties: what is said to or of somebody, and what eases, curbs, helps or harms. */
export const ACT_ROWS: readonly VerbRow[] = [
  { type: 'demand', frame: 'tell', verbs: 'demand order instruct command oblige insist+on' },
  { type: 'demand', frame: 'tell', verbs: 'insist require press', object: 'clause' },
  {
    type: 'request',
    frame: 'tell',
    verbs:
      'urge implore beseech beg plead appeal+for appeal+to call+for call+on call+upon apply+for petition lobby',
  },
  { type: 'request', frame: 'tell', verbs: 'ask request encourage', object: 'clause' },
  {
    type: 'request',
    frame: 'tell',
    verbs: 'seek request ask+for',
    with: set('asylum refuge help aid assistance support permission extension time mediation'),
  },
  {
    type: 'reject',
    frame: 'tell',
    verbs: 'reject refuse decline rebuff spurn renege+on turn+down rule+out back+out+of oppose',
  },
  { type: 'reject', frame: 'tell', verbs: 'dismiss ignore defy', with: CALL },
  {
    type: 'accuse',
    frame: 'tell',
    verbs:
      'accuse blame criticise criticize condemn denounce deplore decry rebuke slam lambast lambaste chide berate fault sue complain+about complain+of',
  },
  {
    type: 'accuse',
    frame: 'tell',
    verbs: 'summon recall',
    with: set('ambassador* envoy* diplomat* attache*'),
  },
  { type: 'threaten', frame: 'tell', verbs: 'threaten' },
  {
    type: 'support',
    frame: 'tell',
    verbs: 'support endorse praise applaud commend laud defend side+with forgive thank',
    object: 'named',
  },
  { type: 'support', frame: 'tell', verbs: 'back recognise recognize', object: 'named' },
  { type: 'concede', frame: 'tell', verbs: 'concede permit allow', object: 'clause' },
  { type: 'concede', frame: 'tell', verbs: 'accept agree+to', with: CALL },
  { type: 'concede', frame: 'act', verbs: 'grant', with: set('autonomy amnesty pardon* rights') },
  {
    type: 'undertake',
    frame: 'tell',
    verbs: 'promise pledge vow undertake agree offer commit swear',
    object: 'clause',
  },
  { type: 'undertake', frame: 'tell', verbs: 'promise pledge offer', with: AID },
  { type: 'cooperate', frame: 'mutual', verbs: 'cooperate co-operate collaborate' },
  { type: 'cooperate', frame: 'give', verbs: 'share exchange', with: SECRET },
  { type: 'cooperate', frame: 'act', verbs: 'hold conduct launch stage begin', with: DRILL },
  { type: 'mobilise', frame: 'act', verbs: 'mobilise mobilize call+up', with: RESERVES },
  { type: 'investigate', frame: 'act', verbs: 'investigate probe inquire+into look+into' },
  {
    type: 'ease',
    frame: 'act',
    verbs: 'lift ease relax loosen shorten end suspend remove scrap drop',
    with: CURB,
  },
  { type: 'ease', frame: 'act', verbs: 'open reopen re-open', with: ENTRY },
  { type: 'restrict', frame: 'act', verbs: 'impose declare introduce extend', with: RULE },
  { type: 'restrict', frame: 'act', verbs: 'close seal shut', with: ENTRY },
  { type: 'restrict', frame: 'act', verbs: 'ban outlaw censor prohibit forbid bar confiscate' },
  {
    type: 'reduce',
    frame: 'act',
    verbs: 'suspend sever halt freeze cancel cut+off break+off break cut withhold stop end deny',
    with: TIES,
  },
  {
    type: 'aid',
    frame: 'give',
    verbs: 'give grant provide send supply donate deliver offer extend',
    with: AID,
  },
  { type: 'aid', frame: 'give', verbs: 'donate' },
  {
    type: 'assault',
    frame: 'act',
    verbs: 'torture beat beat+up rape mistreat abuse whip flog mutilate behead lynch',
    object: 'people',
  },
  {
    type: 'destroy',
    frame: 'act',
    verbs: 'demolish raze bulldoze torch sabotage vandalise vandalize loot',
  },
  {
    type: 'destroy',
    frame: 'act',
    verbs: 'destroy blow+up burn burn+down damage',
    with: PROPERTY,
  },
  { type: 'detain', frame: 'act', verbs: 'hold', with: set('hostage* captive* prisoner* shield*') },
  { type: 'intrude', frame: 'act', verbs: 'hack hack+into' },
  { type: 'protest', frame: 'act', verbs: 'block obstruct barricade', with: WAY },
  { type: 'withdraw', frame: 'leave', verbs: 'surrender' },
  { type: 'evacuate', frame: 'act', verbs: 'force+out drive+out evict deport', object: 'people' },
];

/** What something is done with. */
export const MEANS: ReadonlySet<string> = set(
  'rocket* missile* shell* bomb* grenade* mortar* gun* rifle* pistol* knife knives machete* axe* stone* drone* artillery tank* warplane* helicopter* explosive* gas bulldozer* truck* car* fire gunfire stick* baton* whip* chain*',
);
