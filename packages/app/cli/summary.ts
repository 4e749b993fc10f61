import type { Dossier } from '@hearsay/core/model';
import { clip, printable } from './output.ts';
import type { Colors } from './progress.ts';

const LINES = 12;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A dossier on a terminal: what a person wants to know first. */
export function summary(dossier: Dossier, c: Colors): string {
  const outlets = new Set(dossier.articles.flatMap((a) => a.outlet?.value ?? []));
  const unknown = dossier.articles.filter((a) => a.outlet === null).length;
  const origins = dossier.families.length;
  const lines = [
    c.bold(printable(dossier.title)),
    [
      count(dossier.articles.length, 'page', 'pages'),
      `${count(outlets.size, 'outlet', 'outlets')}${unknown > 0 ? ` (${unknown} of the pages name none)` : ''}`,
      count(origins, 'independent origin', 'independent origins'),
      count(dossier.statements.length, 'statement', 'statements'),
      count(dossier.timeline.length, 'timeline entry', 'timeline entries'),
    ].join(' · '),
  ];
  section(lines, c, 'Origins', dossier.families, (family) => {
    const who = family.origin === null ? 'origin not captured' : printable(family.origin);
    const pages = count(family.articles.length, 'page', 'pages');
    const carried =
      family.carries.length === 0 ? '' : `, passages in ${family.carries.length} more`;
    return `${who}: ${pages}${carried} ${c.dim(`— ${printable(family.reason)}`)}`;
  });
  section(lines, c, 'Timeline', dossier.timeline, (entry) => {
    const told = `${count(entry.accounts.length, 'account', 'accounts')}, ${count(entry.independent, 'independent origin', 'independent origins')}`;
    const inferred = entry.when.basis === 'inferred' ? ' (year inferred)' : '';
    const planned = entry.status === 'planned' ? c.yellow(' planned') : '';
    return `${entry.when.value}${inferred}${planned}  ${printable(entry.title)} ${c.dim(`— ${told}`)}`;
  });
  const speakers = new Map<string, number>();
  for (const { speaker } of dossier.statements) {
    if (speaker !== null) speakers.set(speaker.name, (speakers.get(speaker.name) ?? 0) + 1);
  }
  const ranked = [...speakers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  section(
    lines,
    c,
    'Who speaks',
    ranked,
    ([name, n]) => `${printable(name)}: ${count(n, 'statement', 'statements')}`,
  );
  section(
    lines,
    c,
    'Not read',
    dossier.problems,
    (problem) =>
      `${printable(problem.source)}: ${problem.reason} (${clip(printable(problem.detail), 100)})`,
  );
  return `${lines.join('\n')}\n`;
}

function section<T>(
  lines: string[],
  c: Colors,
  title: string,
  items: readonly T[],
  line: (item: T) => string,
): void {
  if (items.length === 0) return;
  lines.push('', c.bold(title), ...items.slice(0, LINES).map((item) => `  ${line(item)}`));
  if (items.length > LINES) lines.push(c.dim(`  … and ${items.length - LINES} more`));
}
