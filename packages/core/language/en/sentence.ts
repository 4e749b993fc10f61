import type { Abbreviation, SentenceLanguage } from '../sentence.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const ABBREVIATIONS: Readonly<Record<Abbreviation, string>> = {
  title: `mr mrs ms mx messrs dr prof rev hon fr st ste mt ft gen maj col lt sgt cpl pvt capt cmdr cdr adm
    brig gov sen sens rep reps pres supt det insp amb atty sec mgr msgr mlle mme pfc spc dept asst`,
  number: 'no nos fig figs vol vols pp p art sec ch para chap eq tel ext ver pt op',
  name: 'inc corp co cos ltd plc llc bros jr sr esq assn bros univ mfg intl natl inst ave blvd rd hwy ph.d',
  date: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
  clock: 'a.m p.m b.c a.d b.c.e c.e',
  inner: 'vs viz cf ca approx est al e.g i.e resp incl excl circa',
  last: 'etc',
};

/** English after Universal Dependencies (EWT, GUM) and the affix list of the English Treebank guidelines. */
export const sentence: SentenceLanguage = {
  abbreviations: new Map(
    (Object.entries(ABBREVIATIONS) as [Abbreviation, string][])
      .reverse()
      .flatMap(([kind, list]) => words(list).map((word) => [word, kind] as const)),
  ),
  clitics: new Set(words('s m d re ve ll')),
  negation: { before: 'n', after: 't' },
  contractions: new Map([
    ['cannot', 3],
    ['gonna', 3],
    ['wanna', 3],
    ['gotta', 3],
    ['gimme', 3],
    ['lemme', 3],
  ]),
  clipped: new Set(words('s m d re ve ll em til tis twas cause n')),
  prefixes: new Set(
    words(`e a u x agro ante anti arch be bi bio co counter cross cyber de eco ex extra fore inter intra
      macro mega micro mid mini multi neo non over pan para peri post pre pro pseudo quasi re semi sub
      super tri ultra un uni vice`),
  ),
  afterFigure: new Set(
    words(
      'am pm km m cm mm mi ft kg g mg lb lbs oz mph kmh kph kw mw gw mhz ghz kb mb gb tb bn tn',
    ),
  ),
  starters: new Set(
    words(`the a an this that these those there here it he she we they i you his her its their our my your
      in on at by for from with without of to as if when while where after before during since until
      although though because but and or so yet however also meanwhile still then now according
      what who why how which whether both all some many most several another no not one two three
      earlier later today yesterday tomorrow last despite under over between among about such each every
      is was were are has have had do does did will would can could may might should must let nor`),
  ),
  afterClock: new Set(
    words(`january february march april may june july august september october november december
      jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
      sunday mon tue tues wed thu thurs fri sat sun eastern pacific central mountain atlantic greenwich
      gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst et pt ct`),
  ),
  labels: new Set(words('image photo photograph picture credit source video caption')),
  weekdays: new Set(words('monday tuesday wednesday thursday friday saturday sunday')),
  months: new Set(
    words(`january february march april may june july august september october november december jan feb
      mar apr jun jul aug sep sept oct nov dec`),
  ),
  beforeDate: new Set(words('on of by until till since from for to through and or before after')),
  sayings: new Set(
    words(`said says say asked asks replied added adds told tells wrote writes shouted cried answered
      explained exclaimed wondered recalled continued insisted warned noted declared quipped joked
      tweeted inquired demanded responded remarked stated`),
  ),
};
