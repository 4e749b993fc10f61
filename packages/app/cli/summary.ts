import { compareText, dayInWords, type Dossier, type Family } from '@hearsay/core/model';
import { clip, printable } from './output.ts';
import type { Colors } from './progress.ts';

const LINES = 12;
/** The timeline is what most people look for: more of it. */
const TIMELINE = 30;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A dossier on a terminal: what a person wants to know first. */
export function summary(dossier: Dossier, c: Colors): string {
  const outlets = new Set(dossier.articles.flatMap((a) => a.outlet?.value ?? []));
  const unknown = dossier.articles.filter((a) => a.outlet === null).length;
  const whole = dossier.families.filter((family) => family.articles.length > 0).length;
  const parts = dossier.families.length - whole;
  const lines = [
    c.bold(printable(dossier.title)),
    [
      count(dossier.articles.length, 'page', 'pages'),
      `${count(outlets.size, 'outlet', 'outlets')}${unknown > 0 ? ` (${count(unknown, 'page names', 'pages name')} none)` : ''}`,
      `${c.bold(count(whole, 'independent origin', 'independent origins'))}${parts > 0 ? ` (and ${parts} of passages only)` : ''}`,
      count(dossier.statements.length, 'statement', 'statements'),
      count(dossier.timeline.length, 'timeline entry', 'timeline entries'),
    ].join(' · '),
  ];
  origins(lines, c, dossier.families);
  section(lines, c, 'Timeline', TIMELINE, dossier.timeline, (entry) => {
    const { independent, sources } = entry;
    // Where they differ, several texts have it from one source.
    const fewer = sources !== null && sources < independent;
    const told = [
      count(independent, 'independent origin', 'independent origins'),
      ...(fewer ? [`${count(sources, 'source', 'sources')} of information`] : []),
      count(entry.accounts.length, 'account', 'accounts'),
    ].join(', ');
    const inferred = entry.when.basis === 'inferred' ? c.dim(' (year inferred)') : '';
    const status = entry.status === 'planned' ? c.yellow('planned  ') : 'happened ';
    const day = dayInWords(entry.when.value);
    const beside = `, ${day}`;
    const title = entry.title.endsWith(beside) ? entry.title.slice(0, -beside.length) : entry.title;
    return `${printable(day).padEnd(17)} ${status} ${printable(title)}${inferred} ${c.dim(`— ${told}`)}`;
  });
  section(
    lines,
    c,
    'Who speaks',
    LINES,
    speakers(dossier),
    ([name, n]) => `${printable(name)}: ${count(n, 'statement', 'statements')}`,
  );
  section(
    lines,
    c,
    'Not read',
    LINES,
    dossier.problems,
    (problem) =>
      `${printable(problem.source)}: ${problem.reason} (${clip(printable(problem.detail), 100)})`,
  );
  return `${lines.join('\n')}\n`;
}

/** Origins of more than one page each with the reason; of those with a single page only the names. */
function origins(lines: string[], c: Colors, families: readonly Family[]): void {
  const size = ({ articles, carries }: Family): number => articles.length + carries.length;
  const nameOf = ({ origin, articles }: Family): string =>
    origin !== null
      ? printable(origin)
      : articles.length > 0
        ? 'origin not named'
        : 'origin not captured';
  const several = families
    .filter((family) => size(family) > 1)
    .sort((a, b) => size(b) - size(a) || compareText(a.id, b.id));
  section(lines, c, 'Origins', LINES, several, (family) => {
    const pages = count(family.articles.length, 'page', 'pages');
    const carries = family.carries.length;
    const text =
      family.articles.length === 0
        ? `passages in ${count(carries, 'page', 'pages')}`
        : `${pages}${carries === 0 ? '' : `, passages in ${carries} more`}`;
    return `${nameOf(family)}: ${text} ${c.dim(`— ${printable(family.reason)}`)}`;
  });
  const names = new Map<string, number>();
  for (const family of families) {
    if (size(family) === 1) names.set(nameOf(family), (names.get(nameOf(family)) ?? 0) + 1);
  }
  const ranked = [...names].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  const single = ranked.map(([name, n]) => (n === 1 ? name : `${name} (${n})`));
  const more = single.length > LINES ? `, … and ${single.length - LINES} more` : '';
  const heading = several.length === 0 ? 'Origins' : 'Origins of a single page';
  const shown = single.length === 0 ? [] : [single.slice(0, LINES).join(', ') + more];
  section(lines, c, heading, LINES, shown, (line) => line);
}

/** Who says how much: one somebody once, by the fullest name that statements have. */
function speakers({ statements }: Dossier): readonly (readonly [string, number])[] {
  const found = new Map<string, { name: string; n: number }>();
  for (const { speaker } of statements) {
    if (speaker === null) continue;
    const { name, entity } = speaker;
    const key = entity ?? `name ${name}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, n: 1 });
    else {
      known.n += 1;
      const by = name.length - known.name.length || compareText(known.name, name);
      if (by > 0) known.name = name;
    }
  }
  return [...found.values()]
    .sort((a, b) => b.n - a.n || compareText(a.name, b.name))
    .map(({ name, n }) => [name, n]);
}

function section<T>(
  lines: string[],
  c: Colors,
  title: string,
  most: number,
  items: readonly T[],
  line: (item: T) => string,
): void {
  if (items.length === 0) return;
  lines.push('', c.bold(title), ...items.slice(0, most).map((item) => `  ${line(item)}`));
  if (items.length > most) lines.push(c.dim(`  … and ${items.length - most} more`));
}
