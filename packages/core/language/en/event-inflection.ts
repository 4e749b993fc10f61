import type { VerbForm, VerbTense } from '../event.ts';

/** past and participle, where they are not formed with "-ed". */
const IRREGULAR: Readonly<Record<string, string>> = {
  arise: 'arose arisen',
  be: 'was been',
  bear: 'bore borne',
  beat: 'beat beaten',
  become: 'became become',
  begin: 'began begun',
  bring: 'brought brought',
  break: 'broke broken',
  build: 'built built',
  burn: 'burned burned',
  buy: 'bought bought',
  catch: 'caught caught',
  choose: 'chose chosen',
  come: 'came come',
  cut: 'cut cut',
  deal: 'dealt dealt',
  draw: 'drew drawn',
  drive: 'drove driven',
  fall: 'fell fallen',
  feel: 'felt felt',
  fight: 'fought fought',
  find: 'found found',
  flee: 'fled fled',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  forget: 'forgot forgotten',
  get: 'got got',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  have: 'had had',
  hear: 'heard heard',
  hit: 'hit hit',
  hold: 'held held',
  hurt: 'hurt hurt',
  keep: 'kept kept',
  sink: 'sank sunk',
  know: 'knew known',
  lead: 'led led',
  leave: 'left left',
  let: 'let let',
  lose: 'lost lost',
  make: 'made made',
  mean: 'meant meant',
  meet: 'met met',
  overrun: 'overran overrun',
  overthrow: 'overthrew overthrown',
  pay: 'paid paid',
  put: 'put put',
  quit: 'quit quit',
  read: 'read read',
  retake: 'retook retaken',
  rise: 'rose risen',
  run: 'ran run',
  say: 'said said',
  see: 'saw seen',
  seek: 'sought sought',
  sell: 'sold sold',
  send: 'sent sent',
  set: 'set set',
  shake: 'shook shaken',
  shoot: 'shot shot',
  show: 'showed shown',
  shut: 'shut shut',
  sit: 'sat sat',
  speak: 'spoke spoken',
  spend: 'spent spent',
  split: 'split split',
  spread: 'spread spread',
  stand: 'stood stood',
  steal: 'stole stolen',
  strike: 'struck struck',
  swear: 'swore sworn',
  sweep: 'swept swept',
  take: 'took taken',
  tell: 'told told',
  think: 'thought thought',
  undergo: 'underwent undergone',
  undertake: 'undertook undertaken',
  win: 'won won',
  withdraw: 'withdrew withdrawn',
  write: 'wrote written',
  broadcast: 'broadcast broadcast',
  bid: 'bid bid',
  cast: 'cast cast',
  hand: 'handed handed',
  oversee: 'oversaw overseen',
  lay: 'laid laid',
  freeze: 'froze frozen',
  foresee: 'foresaw foreseen',
  slay: 'slew slain',
  wound: 'wounded wounded',
};
/** Verbs of more than one syllable, or ending in "c", that double or add a letter. */
const DOUBLING = new Set(
  'grab gun slap stop plan ban hit cut set ship stab rob trap commit admit submit permit refer transfer prefer occur expel compel repel regret patrol control cancel shell kidnap pin put shut let get run win begin quit drop step bar drag sit bid free-up split'.split(
    ' ',
  ),
);
const BRITISH = new Set(['cancel', 'kidnap']);

function regular(lemma: string): { s: string; ed: string; ing: string } {
  const last = lemma.at(-1)!;
  const consonantY = last === 'y' && !'aeiou'.includes(lemma.at(-2) ?? '');
  const s = consonantY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/u.test(lemma) || /[^aeiou]o$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  // "shell" ends in a double letter already.
  const stem = DOUBLING.has(lemma) && lemma.at(-1) !== lemma.at(-2) ? lemma + last : lemma;
  if (last === 'e') {
    const ing = lemma.endsWith('ee')
      ? `${lemma}ing`
      : lemma.endsWith('ie')
        ? `${lemma.slice(0, -2)}ying`
        : `${lemma.slice(0, -1)}ing`;
    return { s, ed: `${lemma}d`, ing };
  }
  return { s, ed: consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, ing: `${stem}ing` };
}

/** All forms of a verb with their tense. */
export function inflect(lemma: string): readonly (readonly [string, VerbTense])[] {
  const { s, ed, ing } = regular(lemma);
  const forms: [string, VerbTense][] = [
    [lemma, 'base'],
    [s, 's'],
    [ing, 'ing'],
  ];
  const irregular = IRREGULAR[lemma]?.split(' ');
  if (irregular === undefined) forms.push([ed, 'ed']);
  else if (irregular[0] === irregular[1]) forms.push([irregular[0]!, 'ed']);
  else forms.push([irregular[0]!, 'past'], [irregular[1]!, 'participle']);
  if (BRITISH.has(lemma)) forms.push([`${lemma}ed`, 'ed'], [`${lemma}ing`, 'ing']);
  return forms;
}

/** A table from inflected form to readings, for a list of lemmas. */
export function inflections(lemmas: Iterable<string>): ReadonlyMap<string, readonly VerbForm[]> {
  const table = new Map<string, VerbForm[]>();
  for (const lemma of new Set(lemmas)) {
    for (const [form, tense] of inflect(lemma)) {
      const readings = table.get(form) ?? [];
      if (!readings.some((r) => r.lemma === lemma && r.tense === tense))
        readings.push({ lemma, tense });
      table.set(form, readings);
    }
  }
  return table;
}

/** Plural of a noun. */
export function plural(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  return regular(noun).s;
}
