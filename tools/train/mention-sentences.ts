/**
 * Sentences of news with gaps for names, written for this project: the phrases that show what a name is in reports of
 * contested events. `{P}` a person's full name, `{S}` a surname or full name, `{T}` a town or region, `{D}` the
 * same in capitals, `{C}` a country,
 * `{N}` an adjective of nationality (no name), `{O}` an organisation, `{A}` an acronym, `{F}` a firm, `{M}` an outlet,
 * `{E}` an event or treaty.
 */
import type { Gold, Inventor } from './mention-invent.ts';

export const SENTENCES: readonly string[] = `
Shells fell in {T} overnight, {P} said.
The town of {T} was quiet by noon.
The village of {T} lies near {T}.
Two people were killed near {T} in the {T} region.
Fighting went on in the {T} district and around {T}.
Residents of {T} left for {T} on Monday.
{T}'s mayor, {P}, asked for help.
In {T}, {C}, the market was closed.
{T}, {C} - The army of {C} said it had left {T}.
Troops moved from {T} to {T} and on towards {T}.
The governor of {T} province, {P}, denied the report.
The road between {T} and {T} was cut.
A convoy reached {T} after dark.
The {T} Region has three hospitals.
The {T} River burst its banks at {T}.
Lake {T} is north of {T}.
{C} and {C} signed the agreement in {T}.
{C} accused {C} of shelling {T}.
{C} denied the claim.
{C}'s {O} said so on Tuesday.
{N} forces entered {T}, according to {O}.
{N} President {P} spoke with {N} Prime Minister {P}.
The {N} foreign minister, {P}, arrived in {T} from {T}.
{P}, a spokesman for {O}, told {M} that nobody was hurt.
{P}, who leads the {O}, said that {S} was wrong.
{S} said the {O} would answer.
"We did not fire," {S} told {M}.
{S} and {S} met in {T}.
Asked about {T}, {S} did not reply.
{M} reported that {P} had left {C}.
According to {M}, the bridge at {T} still stands.
The {O} ({A}) rejected the report by {M}.
{A} said on Friday that {T} was safe.
The {A} office in {T} was searched.
A spokeswoman for the {A}, {P}, confirmed the strike.
The {O} in {T} said it had counted nine wounded.
Officials of the {O} visited {T}.
The {O} blamed the {O} for the attack on {T}.
Employees of {F} walked out at the plant in {T}.
{F} said its profits had fallen.
{F}, based in {T}, makes pumps.
Shares of {F} fell after {P} resigned as its head.
The company {F} and the bank {F} are both from {T}.
{P} of {F} signed for the company.
{P}, {F}'s chief executive, spoke to {M}.
The newspaper {M} wrote that {S} had lied.
In an interview with {M}, {P} called for talks.
The news agency {M} quoted {S} as saying so.
The {N} broadcaster {M} showed the ruins of {T}.
{M} said its correspondent in {T} saw no soldiers.
The opposition party {O} won in {T}.
{P} joined the {O} in 2009 and left {T}.
Police in {T} arrested {P}, 34, and {P}, 51.
Mr {S} lives in {T}.
Colonel {S} of the {O} said {T} had been taken.
General {P} commands the {O}.
Judge {P} of the {O} heard the case.
Commander {S} was seen in {T}.
The rebels hold {T}, {T} and {T}.
Drones struck {T} and the port of {T}.
The {O} is in {T}.
Fans of {O} went to {T}.
A court in {T} fined {F}.
The embassy of {C} in {T} was closed.
The {O} opened an inquiry into the deaths at {T}.
People fled {T} for {C}.
{C} withdrew its ambassador from {C}.
The {O} called on {C} to stop.
{T} is under siege.
The {E} ended the fighting.
Both sides signed the {E} in {T}.
{P} fought in the {E}.
{C} left the {E} last year.
The {E} began in {T}, according to {M}.
{S} wrote a book about the {E}.
{C} called the {E} a mistake.
The anniversary of the {E} was marked in {T}.
{D} — The mayor of {T} resigned.
{D} ({A}) — {P} said so.
{D}, {C} — Thousands marched on Sunday.
{D}: Two men were held in {T}.
{T} ({M}) - {S} was freed.
Clashes in {T}, {T} and {T} went on.
He was born in {T}, {C}, and studied at the {O}.
She flew from {T} to {T} with {P}.
Outside {T}, {N} soldiers stopped {P}.
The {T} police and the {O} declined to comment.
The fire reached {T}, a suburb of {T}.
The border between {C} and {C} is closed.
The island of {T} belongs to {C}.
The ship left the port of {T} for {T}.
The {N} {O} is investigating.
{T} fell on Wednesday.
{O} statement on {T}
{P} visits {T}
{C} and {C} clash near {T}
{O} says {T} attack killed nine
{M} interview with {P}
`
  .trim()
  .split('\n');

const POST =
  'Defence;Foreign Affairs;Health;Justice;the Interior;Finance;Energy;Education;Culture;Transport'.split(
    ';',
  );
const FIRST =
  "National;Central;Supreme;Federal;Royal;United;Free;State;General;Northern;Democratic;People's;Special;International;Independent".split(
    ';',
  );
const HEAD =
  'Army;Guard;Council;Party;Committee;Agency;Union;Brigade;Front;Movement;Court;Assembly;Bank;Police;Authority;Institute;Federation;Association;Battalion;Corps;Commission;University;Hospital;Office;Alliance;Militia;Foundation;Congress;Group;League'.split(
    ';',
  );
const TRADE =
  "Dockers';Miners';Teachers';Farmers';Journalists';Workers';Railway;Trade;Human Rights;Liberation;Defence;Security;Relief;Civil Protection;Emergency;Election;Border;Coast".split(
    ';',
  );
const PAPER =
  'Times;Post;Herald;Tribune;Gazette;Courier;Journal;News;Mail;Observer;Chronicle;Star;Telegraph;Dispatch;News Agency;Television;Radio;Press;Broadcasting;Daily'.split(
    ';',
  );

function organisation(i: Inventor): string {
  const town = i.town();
  return i.pick([
    () => `Ministry of ${i.pick(POST)}`,
    () => `Ministry of ${i.pick(POST)} of ${i.country()}`,
    () => `${i.nationality()} ${i.pick(['Defence', 'Foreign', 'Interior', 'Health'])} Ministry`,
    () => `Department of ${i.pick(POST)}`,
    () => `${i.nationality()} ${i.pick(FIRST)} ${i.pick(HEAD)}`,
    () => `${i.pick(FIRST)} ${i.pick(HEAD)}`,
    () => `${i.pick(FIRST)} ${i.pick(HEAD)} of ${town}`,
    () => `${town} ${i.pick(HEAD)}`,
    () => `${town} ${i.pick(TRADE)} ${i.pick(HEAD)}`,
    () => `${i.pick(TRADE)} ${i.pick(HEAD)} of ${town}`,
    () => `${i.pick(TRADE)} ${i.pick(HEAD)}`,
    () => `${i.nationality()} ${i.pick(TRADE)} ${i.pick(HEAD)}`,
    () =>
      `${i.nationality()} ${i.pick(['Consulate General', 'Embassy', 'General Staff', 'Army', 'Navy', 'Air Force', 'Red Crescent'])}`,
    () => `University of ${town}`,
    () => `Bank of ${town}`,
    () => `Institute for ${i.pick(['Peace', 'War', 'Social', 'Strategic'])} Studies`,
    () => i.listed(),
    () => i.acronym(),
  ])();
}

function occasion(i: Inventor): string {
  const what = i.pick([
    'War',
    'Agreement',
    'Accords',
    'Declaration',
    'Protocol',
    'Summit',
    'Festival',
    'Cup',
    'Treaty',
  ]);
  return i.pick([
    () => `${i.pick(['Battle', 'Treaty', 'Siege', 'Peace', 'Liberation'])} of ${i.town()}`,
    () => `${i.town()} ${what}`,
    () => `${i.nationality()} ${i.pick(['Revolution', 'Civil War', 'War', 'Uprising', 'Cup'])}`,
    () => `Operation ${i.firm()}`,
    () =>
      `${i.pick(['First', 'Second', 'Great', 'Long'])} ${i.town()} ${i.pick(['War', 'Congress', 'Conference'])}`,
    () =>
      i.pick(['World War I', 'World War II', 'Cold War', 'Clean Air Act', 'Geneva Conventions']),
  ])();
}

/** Articles made of the sentences, each about some persons, places and bodies that come back. */
export function madeUp(i: Inventor, count: number): Gold[] {
  return Array.from({ length: count }, () => {
    const full = Array.from({ length: 3 }, () => `${i.given()} ${i.surname()}`);
    const few = (make: () => string, n: number): string[] => Array.from({ length: n }, make);
    const town = few(() => i.town(), 4);
    const country = few(() => i.country(), 3);
    const body = few(() => organisation(i), 4);
    const short = few(() => i.acronym(), 2);
    const firm = few(
      () =>
        i.chance(0.3) ? `${i.firm()} ${i.pick(['Corp', 'Ltd', 'Group', 'Industries'])}` : i.firm(),
      2,
    );
    const event = few(() => occasion(i), 2);
    const outlet = few(
      () =>
        i.chance(0.3)
          ? i.listed()
          : `${i.chance(0.3) ? i.nationality() : i.town()} ${i.pick(PAPER)}`,
      2,
    );
    const fill: Readonly<Record<string, () => [string, string | null]>> = {
      P: () => [i.pick(full), 'PER'],
      S: () => [
        i
          .pick(full)
          .split(' ')
          .slice(i.chance(0.8) ? 1 : 0)
          .join(' '),
        'PER',
      ],
      T: () => [i.pick(town), 'LOC'],
      D: () => [i.pick(town).toUpperCase(), 'LOC'],
      C: () => [i.pick(country), 'LOC'],
      N: () => [i.nationality(), null],
      E: () => [i.pick(event), 'OTHER'],
      O: () => [i.pick(body), 'ORG'],
      A: () => [i.pick(short), 'ORG'],
      F: () => [i.pick(firm), 'ORG'],
      M: () => [i.pick(outlet), 'ORG'],
    };
    let text = '';
    const ents: { start: number; end: number; type: string }[] = [];
    for (let n = 0; n < 12; n += 1) {
      for (const [at, piece] of i.pick(SENTENCES).split(/[{}]/u).entries()) {
        const [words, type] = at % 2 === 0 ? [piece, null] : fill[piece]!();
        if (type !== null) ents.push({ start: text.length, end: text.length + words.length, type });
        text += words;
      }
      text += '\n';
    }
    return { text, ents };
  });
}
