import type { ActWords } from '../event.ts';
import { inflect, plural } from './event-inflection.ts';

/**
 * Words between which news changes for variety where it tells of one act: verbs, then, after the bar, nouns and
 * adjectives; words of one expression joined by `+`. A row is as narrow as one act asks: who is arrested is not yet
 * charged, an attack is not yet a battle. Ours, from general knowledge of news writing.
 */
const ROWS: readonly string[] = [
  // Death and harm.
  'die perish kill slay lose+life pass+away | death dead fatality fatal deadly killing slaying',
  'murder | murder homicide',
  'assassinate | assassination',
  'execute | execution',
  'injure wound hurt maim | injury wound',
  'shoot open+fire gun+down fire+on fire+at | shooting shootout gunfire',
  'stab knife | stabbing',
  'bomb | bombing',
  'explode detonate blow+up go+off | explosion blast detonation',
  'attack assault raid ambush | attack assault raid ambush onslaught',
  'bombard shell pound | bombardment shelling',
  'clash skirmish | clash skirmish firefight gunfight gunbattle',
  'battle fight | battle fight fighting combat',
  'invade | invasion incursion',
  'beat batter | beating',
  'rape | rape',
  'poison | poisoning',
  'massacre slaughter | massacre slaughter',
  'kidnap abduct take+hostage | kidnapping abduction',
  'hijack commandeer | hijacking hijack',
  'rob hold+up | robbery heist holdup hold-up',
  'steal burgle | theft burglary',
  'loot | looting',
  // Police and courts.
  'arrest apprehend nab detain capture catch take+into+custody | arrest apprehension detention capture',
  'jail imprison incarcerate lock+up | imprisonment incarceration',
  'charge indict | charge indictment',
  'accuse allege claim | accusation allegation claim',
  'convict find+guilty | conviction',
  'acquit clear find+not+guilty | acquittal',
  'sentence | sentence sentencing',
  'plead | plea',
  'sue take+to+court | lawsuit suit',
  'release free set+free | release',
  'escape break+out | escape breakout jailbreak',
  'flee run+away run+off take+flight drive+off | flight',
  'surrender give+oneself+up turn+oneself+in | surrender',
  'pursue chase | pursuit chase',
  'search hunt look+for comb scour | search hunt manhunt',
  'investigate probe look+into | investigation probe inquiry enquiry inquest',
  'interrogate question | interrogation questioning',
  'extradite | extradition',
  'deport expel | deportation expulsion',
  'testify | testimony',
  'confess admit own+up | confession admission',
  'seize confiscate impound | seizure confiscation',
  'foil thwart prevent avert | prevention',
  'attempt try | attempt bid',
  'evacuate | evacuation',
  'rescue save | rescue',
  'smuggle traffic | smuggling trafficking',
  // Accidents and nature.
  'crash collide smash | crash collision accident wreck pile-up pileup smash',
  'hit strike run+over run+down knock+down |',
  'derail | derailment',
  'fall plunge plummet tumble | fall plunge tumble',
  'sink capsize | sinking capsizing',
  'collapse cave+in | collapse cave-in',
  'shake | earthquake quake temblor tremor',
  'flood inundate | flood flooding inundation deluge',
  '| tornado twister',
  '| wildfire bushfire',
  'burn | fire blaze inferno',
  'erupt | eruption',
  '| landslide mudslide landslip',
  '| outage blackout',
  'disrupt | disruption',
  'spill leak | spill spillage leak leakage',
  'damage devastate | damage devastation',
  'destroy demolish raze | destruction demolition',
  'disappear vanish go+missing | disappearance',
  'find discover locate recover | discovery recovery',
  // Office and work.
  'fire sack dismiss terminate oust axe let+go remove | firing sacking dismissal termination ouster removal',
  'lay+off | layoff redundancy',
  'resign step+down quit stand+down step+aside | resignation',
  'retire | retirement',
  'hire appoint recruit bring+in | hiring appointment recruitment',
  'nominate name pick choose select | nomination nominee choice selection',
  'replace succeed | replacement succession',
  'promote | promotion',
  'elect | election',
  'inaugurate swear+in take+office | inauguration swearing-in',
  'impeach | impeachment',
  'vote go+to+the+polls | vote ballot',
  'campaign | campaign campaigning',
  'endorse back | endorsement backing',
  'overthrow topple depose | overthrow coup',
  'walk+out go+on+strike down+tools | walkout walk-out stoppage',
  'protest demonstrate rally march | protest demonstration rally march',
  'riot | riot rioting',
  // States.
  'announce declare reveal disclose | announcement declaration',
  'meet confer | meeting talk summit',
  'negotiate | negotiation',
  'sign | signing',
  'agree | agreement deal pact accord treaty settlement',
  '| ceasefire cease-fire truce armistice',
  'withdraw retreat pull+out | withdrawal retreat pullout pull-out',
  'deploy dispatch | deployment',
  'occupy | occupation',
  'liberate | liberation',
  'recapture retake reclaim | recapture',
  'hand+over | handover hand-over',
  'sanction | sanction embargo',
  'ban prohibit outlaw bar | ban prohibition',
  'approve ratify | approval ratification',
  'reject refuse turn+down rebuff spurn | rejection refusal',
  'postpone delay defer put+off | postponement delay deferral',
  'cancel call+off scrap | cancellation',
  'resume | resumption',
  'suspend halt | suspension',
  'visit | visit trip',
  'threaten | threat',
  'warn | warning',
  'apologise apologize | apology',
  'condemn denounce decry | condemnation denunciation',
  'criticise criticize | criticism',
  'mourn grieve | mourning grief',
  'bury | burial funeral',
  'donate | donation',
  // Business, culture, sport, health.
  'buy purchase acquire take+over snap+up | purchase acquisition takeover buyout',
  'merge | merger',
  'sell | sale',
  'pay | payment',
  'launch unveil introduce roll+out | launch introduction unveiling debut',
  'rise increase climb jump surge soar | rise increase jump surge',
  'decline decrease drop slump | decline decrease drop slump',
  'lose | loss defeat',
  'win triumph | win victory triumph',
  '| game match playoff',
  'host emcee | host hosting',
  'wed marry | marriage wedding',
  'divorce | divorce',
  'award | award prize',
  '| ceremony gala',
  'perform | performance',
  'return come+back | return comeback',
  'enter check+into check+in | entry',
  'infect | infection',
  '| outbreak epidemic',
  'vaccinate | vaccination',
  'open | opening',
  'close shut shut+down | closure shutdown',
  'start begin commence | start beginning',
  'end finish conclude | end ending conclusion',
];
/** The same of what is said. */
const SPOKEN: readonly string[] = [
  'say tell state add note according | statement',
  'confirm | confirmation',
  'deny | denial',
  'report | report',
  'ask request | request',
];

const verbs = new Map<string, string>();
const nouns = new Map<string, string>();
const spoken = new Set<string>();
const put = (table: Map<string, string>, form: string, act: string): void => {
  if (!table.has(form)) table.set(form, act);
};
for (const row of [...ROWS, ...SPOKEN]) {
  const [left, right] = row.split('|').map((side) => side.trim().split(' '));
  const act = (left![0] || right![0])!;
  if (SPOKEN.includes(row)) spoken.add(act);
  for (const expression of left!.filter((word) => word !== '')) {
    const [verb, ...particle] = expression.split('+');
    for (const [form] of inflect(verb!)) put(verbs, [form, ...particle].join(' '), act);
  }
  for (const noun of right!.filter((word) => word !== '')) {
    put(nouns, noun, act);
    put(nouns, plural(noun), act);
  }
}

export const ACTS: ActWords = {
  verbs,
  nouns,
  spoken,
  empty: new Set('be have do make take give get go come put set hold keep become let'.split(' ')),
};
