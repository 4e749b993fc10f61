import type { Measure, QuantityLanguage } from '../quantity.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);
const units: [string, Measure][] = [];
const add = (unit: string, forms: string, factor = 1): void => {
  for (const form of list(forms)) units.push([form, { unit, factor }]);
};
add('%', '% percent pct pc');
add('km', 'km kilometer kilometers kilometre kilometres kms');
add('m', 'm meter meters metre metres');
add('cm', 'cm centimeter centimeters centimetre centimetres');
add('mm', 'mm millimeter millimeters millimetre millimetres');
add('mi', 'mile miles mi');
add('ft', 'ft foot feet');
add('in', 'inch inches');
add('yd', 'yard yards');
add('kg', 'kg kilogram kilograms kilo kilos kilogramme kilogrammes');
add('g', 'g gram grams gramme grammes');
add('lb', 'lb lbs');
add('oz', 'oz ounce ounces');
add('mg', 'mg milligram milligrams');
add('t', 'tonne tonnes');
// Metric, long or short: the word does not say.
add('ton', 'ton tons');
add('ton', 'kiloton kilotons', 1000);
add('ha', 'hectare hectares ha');
add('acre', 'acre acres');
add('l', 'liter liters litre litres');
add('barrel', 'barrel barrels');
add('km/hour', 'kph kmh km/h');
add('mi/hour', 'mph');
add('knot', 'knot knots');
add('m³', 'bcm', 1e9);
add('m³', 'mcm', 1e6);
add('barrel/day', 'bpd');
add('MW', 'megawatt megawatts mw');
add('MW', 'gigawatt gigawatts gw', 1000);
add('$', 'dollar dollars');
add('€', 'euro euros');
add('lira', 'lira liras');
add('ruble', 'ruble rubles rouble roubles');
add('yuan', 'yuan');
add('yen', 'yen');
add('manat', 'manat manats');
add('dram', 'dram drams');
add('cent', 'cent cents');
add('rupee', 'rupee rupees');
add('hryvnia', 'hryvnia hryvnias');
add('dinar', 'dinar dinars');
add('rial', 'rial rials');
add('seconds', 'second seconds');
add('minutes', 'minute minutes mins');
add('hours', 'hour hours hrs');
add('days', 'day days');
add('weeks', 'week weeks');
add('weeks', 'fortnight fortnights', 2);
add('months', 'month months');
add('years', 'year years');
add('years', 'decade decades', 10);
add('years', 'century centuries', 100);

export const quantity: QuantityLanguage = {
  units: new Map(units),
  lengths: new Set(list('seconds minutes hours days weeks months years')),
  powers: new Map([
    ['square', '²'],
    ['sq', '²'],
    ['sq.', '²'],
    ['cubic', '³'],
  ]),
  comparators: new Map([
    ['about', '≈'],
    ['around', '≈'],
    ['approximately', '≈'],
    ['roughly', '≈'],
    ['some', '≈'],
    ['nearly', '≈'],
    ['almost', '≈'],
    ['close to', '≈'],
    ['an estimated', '≈'],
    ['estimated', '≈'],
    ['circa', '≈'],
    ['~', '≈'],
    ['more than', '≥'],
    ['greater than', '≥'],
    ['over', '≥'],
    ['above', '≥'],
    ['at least', '≥'],
    ['no fewer than', '≥'],
    ['no less than', '≥'],
    ['not less than', '≥'],
    ['upwards of', '≥'],
    ['in excess of', '≥'],
    ['not fewer than', '≥'],
    ['a good', '≥'],
    ['exceeding', '≥'],
    ['a minimum of', '≥'],
    ['up to', '≤'],
    ['as many as', '≤'],
    ['as much as', '≤'],
    ['at most', '≤'],
    ['no more than', '≤'],
    ['not more than', '≤'],
    ['less than', '≤'],
    ['fewer than', '≤'],
    ['under', '≤'],
    ['below', '≤'],
    ['a maximum of', '≤'],
  ]),
  after: new Map([
    ['or more', '≥'],
    ['or so', '≈'],
    ['or less', '≤'],
    ['or fewer', '≤'],
  ]),
  starts: new Set(
    list(
      'a half most the no none several few dozens scores tens hundreds thousands millions billions',
    ),
  ),
  vague: new Map([
    ['dozens', [24, 99]],
    ['scores', [40, 99]],
    ['tens', [20, 99]],
    ['hundreds', [200, 999]],
    ['thousands', [2000, 9999]],
    ['millions', [2e6, 999e6]],
    ['billions', [2e9, 999e9]],
    ['several', [3, 9]],
    ['few', [2, 9]],
    ['handful', [2, 9]],
  ]),
  groups: new Map([
    ['couple', 2],
    ['pair', 2],
    ['trio', 3],
  ]),
  dozen: 'dozen',
  parts: new Map([
    ['most', { side: '≥', bare: true }],
    ['majority', { side: '≥', bare: false }],
    ['minority', { side: '≤', bare: false }],
  ]),
  further: new Set(list('another further additional')),
  rest: new Set(list('others more')),
  plurals: new Set(
    list(`people men women children police personnel servicemen servicewomen fishermen policemen gunmen
      militiamen spokesmen townsmen dead wounded injured homeless missing aircraft livestock sheep cattle fish teeth
      feet mice geese media staff crew lives wives knives leaves halves families`),
  ),
  notPlurals: new Set(
    list(`was is has does this its his us plus thus across less press pass class process address loss success
      access congress business illness witness ours yours theirs hers always perhaps besides times towards
      afterwards whereas as says alias gas bus virus status consensus crisis analysis basis series means
      news politics lens others`),
  ),
  countable: new Set(
    list(`person man woman child soldier civilian officer policeman serviceman resident worker student
      journalist member prisoner village town house building tank helicopter plane drone vehicle ship missile
      rocket aircraft settlement district school hospital church mosque bridge vote seat point boy girl body
      peacekeeper fighter pilot guard passenger patient case death injury`),
  ),
  losses: new Set(
    list(`casualties deaths fatalities injuries losses victims survivors civilians soldiers servicemen fighters
      troops people children women men hostages residents passengers dead wounded injured`),
  ),
  states: new Set(list('dead wounded injured missing killed')),
  stops: new Set(
    list(`in on at by for from with without to as if when while where after before during since until and or
      but nor than that which who whom whose is are was were be been being has have had do does did will would
      can could may might must should the a an this these those it they he she we you i not no per into over
      under between among about against amid near through across toward towards out off up down so because
      said says say killed wounded injured died`),
  ),
  casualties: new Set(
    list(`killed killing wounded wounding injured injuring dead wounding hurting hurt captured capturing died
      missing arrested detained displaced displacing evacuated hospitalised hospitalized homeless
      others more`),
  ),
  tolls: new Set(list('toll tolls')),
  members: new Set(list('member person vehicle ship truck car seat')),
  paying: new Set(
    list(
      'cost costs costing paid pay pays paying worth price priced fine fined spent spend earned earns owed owes sold bought',
    ),
  ),
  weighing: new Set(list('weigh weighs weighed weighing weight')),
  labels: new Set(
    list(`article articles resolution page pages chapter section paragraph point item step version room flight
      route highway channel number no no. nos. act title aged age ages volume vol. level phase tier group
      grade bus line gate unit block lot apartment suite box serial kilometre kilometer km mile sector channel`),
  ),
};
