import { abbreviations, zones } from './time-zone.ts';
import { feasts } from './feast.ts';
import type { TimeLanguage, TimeUnit, TimeWord } from '../time.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);
const entries: [string, TimeWord][] = [];
const add = (forms: string, word: TimeWord): void => {
  for (const form of list(forms)) entries.push([form, word]);
};

const MONTHS = list(
  'january february march april may june july august september october november december',
);
const GIVEN_NAMES = new Set(list('april may june august jan'));
MONTHS.forEach((form, i) => {
  const ordinaryWord = form === 'march' || form === 'may';
  add(form, { is: 'month', value: i + 1, ordinaryWord, givenName: GIVEN_NAMES.has(form) });
});
list('jan feb mar apr - jun jul aug sep oct nov dec').forEach((form, i) => {
  if (form === '-') return;
  const givenName = GIVEN_NAMES.has(form);
  add(`${form}.`, { is: 'month', value: i + 1, ordinaryWord: false, givenName: false });
  add(form, {
    is: 'month',
    value: i + 1,
    ordinaryWord: form === 'mar' || form === 'dec' || form === 'sep',
    givenName,
  });
});
add('sept sept.', { is: 'month', value: 9, ordinaryWord: false, givenName: false });

list('monday tuesday wednesday thursday friday saturday sunday').forEach((form, i) => {
  add(form, { is: 'weekday', value: i + 1, short: false });
  add(`${form.slice(0, 3)}.`, { is: 'weekday', value: i + 1, short: false });
  add(form.slice(0, 3), { is: 'weekday', value: i + 1, short: true });
});
add('tues tues.', { is: 'weekday', value: 2, short: true });
add('thurs thurs. thur thur.', { is: 'weekday', value: 4, short: true });

add('summer', { is: 'season', code: 'SU', ordinaryWord: false });
add('winter', { is: 'season', code: 'WI', ordinaryWord: false });
add('autumn', { is: 'season', code: 'FA', ordinaryWord: false });
add('fall', { is: 'season', code: 'FA', ordinaryWord: true });
add('spring', { is: 'season', code: 'SP', ordinaryWord: true });

const UNITS: readonly (readonly [string, TimeUnit, number])[] = [
  ['second', 's', 1],
  ['minute', 'm', 1],
  ['hour', 'h', 1],
  ['day', 'D', 1],
  ['week', 'W', 1],
  ['fortnight', 'W', 2],
  ['weekend', 'WE', 1],
  ['month', 'M', 1],
  ['quarter', 'Q', 1],
  ['year', 'Y', 1],
  ['decade', 'E', 1],
  ['millennium', 'L', 1],
];
for (const [form, unit, count] of UNITS) {
  add(form, { is: 'unit', unit, count, plural: false });
  add(`${form}s`, { is: 'unit', unit, count, plural: true });
}
add('century', { is: 'unit', unit: 'C', count: 1, plural: false });
add('centuries', { is: 'unit', unit: 'C', count: 1, plural: true });
add('millennia', { is: 'unit', unit: 'L', count: 1, plural: true });
add('mins', { is: 'unit', unit: 'm', count: 1, plural: true });
add('hrs', { is: 'unit', unit: 'h', count: 1, plural: true });

add('morning', { is: 'daypart', code: 'MO' });
add('afternoon', { is: 'daypart', code: 'AF' });
add('evening', { is: 'daypart', code: 'EV' });
add('night', { is: 'daypart', code: 'NI' });
add('nights', { is: 'daypart', code: 'NI' });
add('mornings', { is: 'daypart', code: 'MO' });
add('evenings', { is: 'daypart', code: 'EV' });
add('afternoons', { is: 'daypart', code: 'AF' });
add('noon midday', { is: 'noon', hour: 12 });
add('midnight', { is: 'noon', hour: 24 });

add('last past', { is: 'deictic', shift: -1, of: 'page' });
add('this current', { is: 'deictic', shift: 0, of: 'page' });
add('next coming upcoming', { is: 'deictic', shift: 1, of: 'page' });
add('previous preceding prior', { is: 'deictic', shift: -1, of: 'story' });
add('same that', { is: 'deictic', shift: 0, of: 'story' });
add('following subsequent ensuing', { is: 'deictic', shift: 1, of: 'story' });

add('today', { is: 'day', shift: 0, daypart: null });
add('yesterday', { is: 'day', shift: -1, daypart: null });
add('tomorrow', { is: 'day', shift: 1, daypart: null });
add('tonight', { is: 'day', shift: 0, daypart: 'NI' });

add('early late mid sometime', { is: 'part' });
add('nearly almost about around approximately roughly some over under', { is: 'about' });
add('ago', { is: 'away', direction: -1, of: 'page', part: false });
add('before previously', { is: 'away', direction: -1, of: 'story', part: false });
add('earlier', { is: 'away', direction: -1, of: 'story', part: true });
add('afterwards afterward', { is: 'away', direction: 1, of: 'story', part: false });
add('later', { is: 'away', direction: 1, of: 'story', part: true });
add('hence', { is: 'away', direction: 1, of: 'page', part: false });

add('daily nightly', { is: 'set', value: 'P1D' });
add('weekly', { is: 'set', value: 'P1W' });
add('fortnightly', { is: 'set', value: 'P2W' });
add('monthly', { is: 'set', value: 'P1M' });
add('quarterly', { is: 'set', value: 'P1Q' });
add('annually yearly', { is: 'set', value: 'P1Y' });
add('hourly', { is: 'set', value: 'PT1H' });
add('each every', { is: 'each' });

list('twenties thirties forties fifties sixties seventies eighties nineties').forEach((form, i) => {
  add(form, { is: 'decade', value: i + 2 });
});
add('several few many', { is: 'vague', count: 'X' });
add('couple', { is: 'vague', count: 2 });
add('am a.m a.m.', { is: 'meridiem', afternoon: false });
add('pm p.m p.m.', { is: 'meridiem', afternoon: true });
for (const form of abbreviations.keys()) add(form, { is: 'zone' });

export const time: TimeLanguage = {
  words: new Map(entries),
  phrases: new Map([
    ['now', 'PRESENT_REF'],
    ['right now', 'PRESENT_REF'],
    ['currently', 'PRESENT_REF'],
    ['at present', 'PRESENT_REF'],
    ['these days', 'PRESENT_REF'],
    ['nowadays', 'PRESENT_REF'],
    ['recently', 'PAST_REF'],
    ['more recently', 'PAST_REF'],
    ['the past', 'PAST_REF'],
    ['recent days', 'PAST_REF'],
    ['recent weeks', 'PAST_REF'],
    ['recent months', 'PAST_REF'],
    ['recent years', 'PAST_REF'],
    ['the future', 'FUTURE_REF'],
    ['the near future', 'FUTURE_REF'],
    ['the foreseeable future', 'FUTURE_REF'],
    ['soon', 'FUTURE_REF'],
    ['coming days', 'FUTURE_REF'],
    ['coming weeks', 'FUTURE_REF'],
    ['coming months', 'FUTURE_REF'],
    ['coming years', 'FUTURE_REF'],
    ['the coming days', 'FUTURE_REF'],
    ['the coming weeks', 'FUTURE_REF'],
    ['the coming months', 'FUTURE_REF'],
    ['the coming years', 'FUTURE_REF'],
  ]),
  before: new Set(
    list(
      'in on since by until till during before after from to through of between for early late mid around circa through throughout',
    ),
  ),
  ahead: new Set(
    list(
      `will would 'll ’ll wo shall scheduled expected due slated supposed upcoming expects expect plans hopes intends`,
    ),
  ),
  scheduled: new Set(
    list(`begin start open end close expire resume convene reconvene meet vote arrive depart leave return travel fly
      visit host hold go take come enter face appear lapse retire marry launch join`),
  ),
  undertaking: new Set(
    list(`agreed agree agrees decided decides pledged pledges vowed vows promised promises planned plans plan
      threatened threatens offered offers ordered orders urged urges invited asked told due set ready prepared
      preparing planning hoping expecting intends intended scheduled agreeing deadline obliged required`),
  ),
  past: new Set(
    list(`was were had did said told went took came began fell rose won lost made gave met killed shot hit left held
  struck sent spent ran saw got became broke brought built bought caught fought found flew forgot kept knew led
  let paid put read sat sold stood swore taught thought wore wrote`),
  ),
  pastEnding: 'ed',
  notPast: /(?:ceed|need|feed|speed|deed|seed|bleed|breed|hundred|sacred)$/u,
  feasts,
  feastStarts: new Set([...feasts.keys()].map((name) => name.split(' ')[0]!)),
  zoneAbbreviations: abbreviations,
  zones,
  named: new Set(list('black good bloody super ash palm maundy cyber holy shrove')),
};
