import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bin, hearsay, page, root, type Ran } from './cli.ts';
import { mulberry32 } from '../../core/testing/random.ts';

/** What came of killing commands that write to a case. */
export interface KillTally {
  readonly tried: number;
  readonly survived: number;
  /** Pages, decisions or files of which we had been told that they were kept, and that are not there. */
  readonly lost: readonly string[];
}

const CASE = ['--case', 'a.hearsay'];

/** Beside the example's pages, so many that they are added and read in several batches. */
const SMALL_PAGES = 300;
const smallPage = (i: number): string =>
  page(`Market day ${i} in Ostrel`, [
    `The market of Ostrel had ${i + 3} stalls on 5 May 2031, the harbour office said in a note.`,
    `Stall ${i} sold lamps, nets and ${i * 7 + 1} jars of honey before noon, and then it closed.`,
  ]);

/**
 * Kills (SIGKILL) `add` and `analyse` at random points, each time on a case that has pages and decisions already, and
 * checks that everything acknowledged is there, that the file opens, and that it verifies; at last that an analysis that
 * goes on gives the dossier of one that was never interrupted.
 */
export async function killAtRandom(
  points: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<KillTally> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hearsay-kill-'));
  const lost: string[] = [];
  let survived = 0;
  try {
    const pages = path.join(root, 'examples', 'lake-town', 'pages');
    await cp(pages, path.join(folder, 'pages'), { recursive: true });
    for (let i = 0; i < SMALL_PAGES; i += 1)
      await writeFile(path.join(folder, 'pages', `small-${i}.html`), smallPage(i));
    const names = (await readdir(path.join(folder, 'pages'))).sort();
    const first = names.slice(0, 4).map((name) => `pages/${name}`);
    const home = { XDG_CONFIG_HOME: folder };
    const run = (...args: string[]): Promise<Ran> => hearsay(args, { cwd: folder, env: home });
    const must = async (...args: string[]): Promise<Ran> => {
      const ran = await run(...args);
      if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.status} ${ran.stderr}`);
      return ran;
    };
    await must('add', ...first, ...CASE);
    await must('analyse', ...CASE);
    await must('set', first[0]!, '--outlet', 'The Slipway', '--by', 'Ada Lund', ...CASE);
    const base = path.join(folder, 'a.hearsay');
    const kept = path.join(folder, 'base');
    await cp(base, kept);
    const known = await captures(run);
    const durations = new Map<string, number>();
    const next = mulberry32(seed);
    for (let point = 0; point < points; point += 1) {
      const verb = point % 2 === 0 ? 'add' : 'analyse';
      await fresh(base, kept);
      if (verb === 'analyse') await must('add', 'pages', ...CASE);
      const before = verb === 'analyse' ? await captures(run) : known;
      const args = verb === 'add' ? ['add', 'pages', '--jsonl', ...CASE] : ['analyse', ...CASE];
      if (!durations.has(verb)) {
        const started = performance.now();
        await must(...args);
        durations.set(verb, performance.now() - started);
        await fresh(base, kept);
        if (verb === 'analyse') await must('add', 'pages', ...CASE);
      }
      const wait = next() * durations.get(verb)!;
      const { told, killed } = await killAfter(wait, args, folder, home);
      const problems = await check(run, new Set([...before, ...told]));
      lost.push(...problems.map((problem) => `point ${point} (${verb}): ${problem}`));
      if (problems.length === 0) survived += 1;
      say(
        `${point + 1} of ${points}: ${verb} ${killed ? `killed after ${Math.round(wait)} ms` : 'was done before'}, ${told.length} acknowledged, ${problems.length === 0 ? 'all there' : problems.join('; ')}`,
      );
    }
    // What was interrupted last goes on, and ends where one that was never interrupted ends.
    await must('add', 'pages', ...CASE);
    await must('analyse', ...CASE);
    const resumed = await must('export', '--json', ...CASE);
    await fresh(base, kept);
    await must('add', 'pages', ...CASE);
    await must('analyse', ...CASE);
    const straight = await must('export', '--json', ...CASE);
    if (withoutTimes(resumed.stdout) !== withoutTimes(straight.stdout))
      lost.push('an analysis that was killed and went on gave another dossier');
  } finally {
    await rm(folder, { recursive: true });
  }
  return { tried: points, survived, lost };
}

/** The log says when; nothing else in a dossier does. */
const withoutTimes = (json: string): string => json.replace(/"at":"\d{4}-[^"]+"/gu, '"at":""');

type Run = (...args: string[]) => Promise<Ran>;

/** Puts the case back as it was. */
async function fresh(base: string, kept: string): Promise<void> {
  for (const file of [base, `${base}-wal`, `${base}-shm`]) await rm(file, { force: true });
  await cp(kept, base);
}

async function captures(run: Run): Promise<string[]> {
  const { stdout } = await run('list', '--jsonl', ...CASE);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: string }).id);
}

/** What is not as it should be after a kill. */
async function check(run: Run, wanted: ReadonlySet<string>): Promise<string[]> {
  const listed = await run('list', '--jsonl', ...CASE);
  if (listed.status !== 0) return [`the case does not open: ${listed.stderr.trim()}`];
  const there = new Set(await captures(run));
  const problems = [...wanted].filter((id) => !there.has(id)).map((id) => `${id} is not there`);
  const verified = await run('verify', ...CASE);
  if (verified.status !== 0) problems.push(`verify: ${verified.stdout}${verified.stderr}`.trim());
  // The decision that was acknowledged before: the outlet that a person set.
  const exported = await run('export', '--json', '--as-is', ...CASE);
  const { decisions } = JSON.parse(exported.stdout || '{}') as { decisions?: readonly unknown[] };
  if (decisions?.length !== 1) problems.push('the decision is not there');
  return problems;
}

/** Starts a command and kills it after so many ms; what it had acknowledged by then. */
function killAfter(
  ms: number,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ told: readonly string[]; killed: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString('utf8')));
    child.on('error', reject);
    const timer = setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('close', (status) => {
      clearTimeout(timer);
      // The last line may be cut: what was not told to the end was not told.
      const lines = output
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.startsWith('{'));
      const told = lines.map((line) => (JSON.parse(line) as { capture: string }).capture);
      resolve({ told: args[0] === 'add' ? told : [], killed: status === null });
    });
  });
}
