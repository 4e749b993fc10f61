/**
 * Kills a program that writes to a case, again and again, and looks what is left.
 *
 *   npx tsx packages/engine/store/testing/kill.script.ts [times] [seed]
 *
 * A child adds pages and what became of them, records decisions and puts results, and names what was acknowledged. It is
 * killed (SIGKILL) at a moment drawn from the seed; then the case is opened, and everything that was named must be
 * there, and nothing by halves.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CaptureId } from '@hearsay/core/model';
import { openCase } from '../index.ts';
import type { CaseStore, NewCapture, Reading } from '../store.ts';
import { hash, page, reading, relations } from './made.ts';
import { mulberry32 } from '../../../core/testing/random.ts';

export interface KillReport {
  readonly tried: number;
  readonly survived: number;
  /** What was acknowledged and is not there, and what else is wrong. */
  readonly lost: readonly string[];
  /** Pages that were acknowledged, over all rounds. */
  readonly pages: number;
}

const BATCH = 8;
const here = fileURLToPath(import.meta.url);

/** Page `n`, the same in every process; some of its words are of all pages, some its own. */
function made(n: number): { readonly page: NewCapture; readonly reading: Reading } {
  const text =
    `Report ${n}\nThe ferry number${n} left at ${n % 24}. "We saw it," said Ada Orr. `.repeat(5);
  const p = page(`pages/${n}.html`, `<p>${text}</p>`.repeat(1 + (n % 50)));
  return {
    page: p,
    reading: reading(p.capture.id, text, { people: ['Ada Orr'], published: '2031-05-02' }),
  };
}

/** What the child does until it is killed. Lines: `page n`, `read n`, `log id`, `result n`. */
async function write(file: string, first: number): Promise<void> {
  const store = await openCase(file, { create: true });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say('open');
  for (let n = first; ; n += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => made(n + i));
    await store.add(batch.map((m) => m.page));
    for (let i = 0; i < BATCH; i += 1) say(`page ${n + i}`);
    await store.putReadings(batch.map((m) => m.reading));
    for (let i = 0; i < BATCH; i += 1) say(`read ${n + i}`);
    const capture = batch[0]!.page.capture.id;
    const decision = { kind: 'field', capture, field: 'outlet', value: `Outlet ${n}` } as const;
    const entry = await store.record(decision, { by: 'Ines Maro', at: '2031-06-01T10:00:00Z' });
    say(`log ${entry.id}`);
    const wording = Array.from({ length: 200 }, () => `result ${n}`) as never;
    await store.putResult({ stamp: hash(`result ${n}`), relations: relations({ wording }) });
    say(`result ${n}`);
  }
}

/** Runs the child, and kills it `wait` ms after it has opened the case. Whole lines only: a torn one was not said. */
function killed(file: string, first: number, wait: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', here, 'write', file, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: path.dirname(here),
    });
    let said = '';
    let waiting = false;
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (data: string) => {
      said += data;
      if (waiting || !said.includes('\n')) return;
      waiting = true;
      setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`the child ended by itself (${code ?? signal ?? ''})`));
    });
  });
}

/** What of `acknowledged` a case does not have. */
async function missing(store: CaseStore, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const lost: string[] = [];
  const there = new Map((await store.captures()).map((c) => [c.id, c]));
  const log = new Map((await store.authored()).map((entry) => [entry.id, entry]));
  let last: string | null = null;
  const whole = async (line: string): Promise<boolean> => {
    const [kind, value] = line.split(' ') as [string, string];
    const n = Number(value);
    switch (kind) {
      case 'page': {
        const m = made(n).page;
        const bytes = await store.bytes(m.capture.id);
        return there.has(m.capture.id) && bytes !== null && Buffer.compare(bytes, m.bytes) === 0;
      }
      case 'read': {
        const m = made(n).reading;
        if (!there.has(m.capture)) return false;
        return JSON.stringify(await store.reading(m.capture)) === JSON.stringify(m);
      }
      case 'log':
        return log.has(n);
      default:
        last = value;
        return true;
    }
  };
  for (const line of acknowledged) if (!(await whole(line))) lost.push(line);
  // The newest result that was acknowledged, or one that was put after it; whole in any case.
  const result = await store.result();
  const named = result?.relations.wording.map(String) ?? [];
  const n = Number(named[0]?.split(' ')[1] ?? -1);
  const one =
    named.length === 200 && new Set(named).size === 1 && result!.stamp === hash(named[0]!);
  if (last !== null && (!one || n < Number(last))) lost.push(`result ${String(last)}`);
  return lost;
}

/** @param onRound told after each round */
export async function killRounds(
  times: number,
  seed: number,
  onRound: (report: KillReport) => void = () => undefined,
): Promise<KillReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-kill-'));
  const file = path.join(folder, 'killed.case');
  const next = mulberry32(seed);
  const acknowledged = new Set<string>();
  const lost: string[] = [];
  let survived = 0;
  let tried = 0;
  let first = 0;
  try {
    while (tried < times) {
      const lines = await killed(file, first, Math.floor(next() * 400));
      tried += 1;
      for (const line of lines) if (line !== 'open') acknowledged.add(line);
      first += 10_000;
      const store = await openCase(file);
      const wrong = [...(await missing(store, acknowledged)), ...(await store.check())];
      // What was not acknowledged is there as a whole, or not at all.
      const counts = await store.counts();
      if (counts.captures % BATCH !== 0) wrong.push(`a part of a batch: ${counts.captures}`);
      const found = await searched(store, acknowledged);
      if (found !== null) wrong.push(found);
      await store.close();
      if (wrong.length === 0) survived += 1;
      lost.push(...wrong.map((line) => `round ${tried}: ${line}`));
      onRound({ tried, survived, lost, pages: pagesIn(acknowledged) });
    }
    return { tried, survived, lost, pages: pagesIn(acknowledged) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pagesIn = (acknowledged: ReadonlySet<string>): number =>
  [...acknowledged].filter((line) => line.startsWith('page ')).length;

/** The newest article that was acknowledged is found by the words only it has. */
async function searched(
  store: CaseStore,
  acknowledged: ReadonlySet<string>,
): Promise<string | null> {
  const n = [...acknowledged].findLast((line) => line.startsWith('read '))?.split(' ')[1];
  if (n === undefined) return null;
  const { hits } = await store.search({
    text: `number${n}`,
    outlet: null,
    from: null,
    to: null,
    speaker: null,
    place: null,
    family: null,
    limit: 10,
    after: null,
  });
  const id: CaptureId = made(Number(n)).page.capture.id;
  const article = (await store.captures()).find((c) => c.id === id)?.article;
  return hits.length === 5 && hits.every(({ cite }) => cite.article === article)
    ? null
    : `article ${n} is not found`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , what, ...rest] = process.argv;
  if (what === 'write') await write(rest[0]!, Number(rest[1]));
  else {
    const report = await killRounds(Number(what ?? 50), Number(rest[0] ?? 1));
    for (const line of report.lost) process.stderr.write(`${line}\n`);
    process.stdout.write(
      `tried ${report.tried}  survived ${report.survived}  lost ${report.lost.length}  (${report.pages} pages acknowledged)\n`,
    );
    if (report.survived < report.tried) process.exitCode = 1;
  }
}
