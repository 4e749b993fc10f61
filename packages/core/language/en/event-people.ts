/** Nouns that stand for people and for places: what verbs of many meanings are told apart by. */

const both = (nouns: string): readonly string[] =>
  nouns
    .trim()
    .split(/\s+/u)
    .flatMap((noun) => [noun, pluralOf(noun)]);

function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/u.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('man') ? `${noun.slice(0, -3)}men` : `${noun}s`;
}

/** Roles, professions and kin that are nothing else. */
const PERSONS = `
  adviser aide ambassador analyst archbishop banker bishop boy brother builder captain cardinal cleric climber colonel
  commander commissioner consul counterpart courier critic daughter defector delegate deputy deserter detective
  diplomat director dissident docker engineer envoy executive farmer father fireman firefighter fisherman fugitive
  gangster girl governor guerrilla gunman hiker historian hunter husband imam insurgent jailer juror lawmaker lawyer
  legislator lieutenant magistrate marine marshal mediator medic merchant midwife miner missionary monk mother
  motorist nun nurse official paramedic passer-by pastor patriarch peacekeeper pensioner physician pilgrim pirate poet
  policeman policewoman politician pope premier priest prisoner professor prosecutor rabbi rebel recruit refugee
  reporter rescuer reservist robber sailor scholar scientist senator separatist sergeant shepherd shopkeeper sister
  smuggler sniper son spokesman spokeswoman spokesperson surgeon teenager terrorist tourist trader trucker
  vandal veteran victim villager volunteer widow wife worker`;

export const PEOPLE_NOUNS: ReadonlySet<string> = new Set([
  ...both(PERSONS),
  ...'people person man men woman women child children civilians civilian soldiers soldier troops protesters protester hostages hostage prisoners prisoner captives captive detainees detainee journalist journalists activist activists worker workers officer officers leader president minister prime official officials suspect suspects militants militant fighters fighter students student members member resident residents villagers passengers crew migrants refugees families demonstrators lawmakers opposition chief director mayor governor judge judges king general commander policeman policemen pilot pilots others nationals citizens mercenaries reporter doctor doctors nurses teacher teachers driver drivers premier chancellor cabinet government ambassador diplomats diplomat pows servicemen serviceman bodies jury wives'.split(
    ' ',
  ),
]);

const SITES = `
  airbase airfield airport barracks base bay bridge camp canal castle cathedral checkpoint clinic church citadel city
  compound consulate country court crossing dam dock district embassy enclave factory farm forest fort fortress
  garrison gate harbor harbour highland hill hospital island junction lake market monastery monument mosque mountain
  museum neighbourhood neighborhood outpost oilfield palace parliament peninsula pier plant plateau port prison
  province quay railway refinery region river road school settlement shrine square stadium station street
  suburb synagogue temple terminal territory theatre town tunnel university valley village wharf`;

export const PLACE_NOUNS: ReadonlySet<string> = new Set([
  ...both(SITES),
  ...'area areas capital border county strip heights positions position stronghold strongholds land lands office headquarters zone corridor bridgehead mine mines delta gulf coast club desert mountains depot depots airspace'.split(
    ' ',
  ),
]);
