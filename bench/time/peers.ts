import type { Predicted } from './index.ts';

/** Another program that finds times in English. */
export interface Peer {
  readonly name: string;
  /** What it finds in a text; `day` is the page's own, ISO. Null where it fails on the text. */
  readonly find: (text: string, day: string) => Predicted[] | null;
}

/** Peers are tried where they are installed (their names are no literals, so that nothing needs them to compile). */
async function load<T>(name: string): Promise<T | null> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

type ChronoPart = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute';
interface ChronoComponents {
  isCertain(part: ChronoPart): boolean;
  get(part: ChronoPart): number | null;
  tags?(): Set<string>;
}
interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: ChronoComponents;
  readonly end: ChronoComponents | null;
  tags?(): Set<string>;
}
interface Chrono {
  parse(text: string, reference: { instant: Date; timezone: number }): ChronoResult[];
}

const DAYPARTS: readonly (readonly [string, string])[] = [
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
];

/** A preposition that a peer takes in and the gold does not would only cost it the strict score. */
const leadOf = (text: string): number =>
  /^(?:in|on|at|by|from|since|until|before|after|for|during|within)\s+/iu.exec(text)?.[0].length ??
  0;

/** What chrono is certain of, written as TIMEX3 would: a year, a month, a week, a day, a time of day. */
function chronoValue(of: ChronoComponents, text: string): { type: string; value: string } {
  if (/^(?:right )?now$/iu.test(text)) return { type: 'DATE', value: 'PRESENT_REF' };
  const year = String(of.get('year')).padStart(4, '0');
  const month = two(of.get('month') ?? 1);
  const day = `${year}-${month}-${two(of.get('day') ?? 1)}`;
  if (of.isCertain('hour'))
    return { type: 'TIME', value: `${day}T${two(of.get('hour')!)}:${two(of.get('minute') ?? 0)}` };
  const part = DAYPARTS.find(([word]) => text.toLowerCase().includes(word));
  if (part !== undefined) return { type: 'TIME', value: `${day}T${part[1]}` };
  if (/weekend/iu.test(text)) return { type: 'DATE', value: `${isoWeek(day)}-WE` };
  if (/week/iu.test(text)) return { type: 'DATE', value: isoWeek(day) };
  if (of.isCertain('day') || of.isCertain('weekday')) return { type: 'DATE', value: day };
  if (of.isCertain('month')) return { type: 'DATE', value: `${year}-${month}` };
  return { type: 'DATE', value: of.isCertain('year') ? year : day };
}

const chrono = ({ parse }: Chrono): Peer => ({
  name: 'chrono-node',
  find: (text, day) =>
    parse(text, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 }).map((result) => ({
      start: result.index + leadOf(result.text),
      end: result.index + result.text.length,
      text: result.text,
      ...chronoValue(result.start, result.text),
    })),
});

interface CompromiseItem {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates?: { readonly start: string | null; readonly unit?: string };
  readonly duration?: Readonly<Record<string, number>>;
}
interface CompromiseView {
  json(options: { offset: boolean }): CompromiseItem[];
}
interface CompromiseDoc {
  dates(options: { today: string; timezone: string }): CompromiseView;
  durations(): CompromiseView;
}
type Compromise = ((text: string) => CompromiseDoc) & { plugin(plugin: unknown): void };

const LETTERS: Readonly<Record<string, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};

function compromiseDate(start: string, unit: string): { type: string; value: string } {
  const day = start.slice(0, 10);
  const date = (value: string): { type: string; value: string } => ({ type: 'DATE', value });
  const month = Number(start.slice(5, 7));
  if (unit === 'year') return date(start.slice(0, 4));
  if (unit === 'quarter') return date(`${start.slice(0, 4)}-Q${Math.ceil(month / 3)}`);
  if (unit === 'month') return date(start.slice(0, 7));
  if (unit === 'week') return date(isoWeek(day));
  if (unit === 'decade') return date(start.slice(0, 3));
  if (/^(?:time|hour|minute|second|millisecond)$/u.test(unit))
    return { type: 'TIME', value: start.slice(0, 16) };
  return date(day);
}

function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 3);
  const year = thursday.getUTCFullYear();
  const days = Math.round((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000);
  return `${year}-W${two(Math.floor(days / 7) + 1)}`;
}

function compromiseLength(duration: Readonly<Record<string, number>>): string {
  const parts = Object.entries(duration).filter(
    ([unit, count]) => LETTERS[unit] !== undefined && Number.isFinite(count),
  );
  const written = (clock: boolean): string =>
    parts
      .filter(([unit]) => /^(?:second|minute|hour)$/u.test(unit) === clock)
      .map(([unit, count]) => `${count}${LETTERS[unit]!}`)
      .join('');
  const clock = written(true);
  return `P${written(false)}${clock === '' ? '' : `T${clock}`}`;
}

const compromise = (nlp: Compromise): Peer => ({
  name: 'compromise-dates',
  find: (text, day) => {
    try {
      return compromiseTimes(nlp, text, day);
    } catch (error) {
      // It throws on some texts (a date object handed on where its calendar wants text): found nothing there.
      if (!(error instanceof TypeError)) throw error;
      return null;
    }
  },
});

function compromiseTimes(nlp: Compromise, text: string, day: string): Predicted[] {
  const doc = nlp(text);
  const placed = ({ text: words, offset }: CompromiseItem): Omit<Predicted, 'type' | 'value'> => ({
    start: offset.start + leadOf(words),
    end: offset.start + words.length,
    text: words,
  });
  const lengths = doc
    .durations()
    .json({ offset: true })
    .map((item) => ({
      ...placed(item),
      type: 'DURATION',
      value: compromiseLength(item.duration ?? {}),
    }));
  const dates = doc
    .dates({ today: day, timezone: 'UTC' })
    .json({ offset: true })
    .map((item) => ({
      ...placed(item),
      ...(item.dates?.start == null
        ? { type: 'DATE', value: '' }
        : compromiseDate(item.dates.start, item.dates.unit ?? 'day')),
    }));
  const apart = (a: readonly Predicted[], b: Predicted): boolean =>
    !a.some(({ start, end }) => start < b.end && b.start < end);
  // Words that it has down as both: the date, if it has one.
  const valued = dates.filter((date) => date.value !== '' || apart(lengths, date));
  return [...valued, ...lengths.filter((length) => apart(valued, length))];
}

interface WinkEntity {
  readonly value: string;
  readonly type: string;
}
interface WinkDocument {
  entities(): { out(its: unknown): WinkEntity[] };
}
type Wink = (model: unknown) => { readDoc(text: string): WinkDocument; its: { detail: unknown } };

/** wink-nlp names times and gives them no value: only extents can be scored. */
const wink = (load: Wink, model: unknown): Peer => {
  const nlp = load(model);
  return {
    name: 'wink-nlp',
    find: (text) => {
      let from = 0;
      return nlp
        .readDoc(text)
        .entities()
        .out(nlp.its.detail)
        .flatMap(({ value, type }): Predicted[] => {
          const start = text.indexOf(value, from);
          if (start < 0) return [];
          from = start + value.length;
          return /^(?:DATE|TIME|DURATION)$/u.test(type)
            ? [{ start, end: from, text: value, type, value: '' }]
            : [];
        });
    },
  };
};

/** Every peer that is installed. */
export async function loadPeers(): Promise<Peer[]> {
  const peers: Peer[] = [];
  const ofChrono = await load<Chrono>('chrono-node');
  if (ofChrono !== null) peers.push(chrono(ofChrono));
  const ofCompromise = await load<{ default: Compromise }>('compromise');
  const dates = await load<{ default: unknown }>('compromise-dates');
  if (ofCompromise !== null && dates !== null) {
    ofCompromise.default.plugin(dates.default);
    peers.push(compromise(ofCompromise.default));
  }
  const ofWink = await load<{ default: Wink }>('wink-nlp');
  const model = await load<{ default: unknown }>('wink-eng-lite-web-model');
  if (ofWink !== null && model !== null) peers.push(wink(ofWink.default, model.default));
  return peers;
}
