import { mulberry32 } from '../../../../core/testing/random.ts';
import { CaptureError } from '../../problem.ts';
import { loadGiven } from '../../given.ts';
import { linesOf } from '../../lines.ts';
import { MAX_PAGE_BYTES } from '../../load.ts';
import type { Bytes } from '../bytes.ts';
import { openContainer } from '../open.ts';
import { LINES, sampleOf, type Sample } from './sample.ts';
import { worsen, type Worse } from './worsen.ts';

/** A container on which something went wrong. */
export interface ContainerFault {
  readonly number: number;
  readonly kind: string;
  readonly steps: readonly string[];
  readonly what: string;
}

/** CPU time that one may take, in microseconds: fifty times what the slowest of these small ones does. */
const MOST_CPU = 10_000_000;
/** What may come of a container: as `budget.ts` says. */
const mostBytes = (size: number): number => 64 * 1024 * 1024 + 200 * size;
/** Reasons that are documented; none else may be given. */
const REASONS: ReadonlySet<string> = new Set([
  'cut off',
  'damaged',
  'bomb',
  'too large',
  'not captured',
  'no page',
  'binary',
  'empty',
  'JSON lines',
  'not JSON',
  'not an article',
]);
const NAME = 'made';

/** What became of a container: pages as `source`, address and text, and what could not be read. */
interface Outcome {
  readonly pages: readonly {
    readonly source: string;
    readonly said: string;
    readonly text: string;
  }[];
  readonly problems: readonly string[];
  readonly fault: string | null;
}

/** Bytes that come in pieces of that size. */
const inPieces = (bytes: Uint8Array, size: number): Bytes => ({
  size: bytes.byteLength,
  read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
  async *stream(at = 0) {
    for (let from = at; from < bytes.byteLength; from += size)
      yield bytes.subarray(from, from + size);
  },
});

async function* found(
  bytes: Bytes,
  kind: string,
): AsyncGenerator<{ source: string; bytes: Uint8Array; url: string | null } | CaptureError> {
  if (kind !== LINES) {
    const container = await openContainer(bytes, NAME);
    if (container !== null) yield* container.pages();
    return;
  }
  for await (const { text, number } of linesOf(bytes.stream())) {
    const source = `${NAME}:${number}`;
    try {
      const { article } = loadGiven(text!, source);
      yield { source, bytes: Buffer.from(article.text), url: article.url };
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error;
      yield error;
    }
  }
}

async function outcomeOf(bytes: Uint8Array, kind: string, piece: number): Promise<Outcome> {
  const pages: { source: string; said: string; text: string }[] = [];
  const problems: string[] = [];
  let fault: string | null = null;
  let total = 0;
  for await (const one of found(inPieces(bytes, piece), kind)) {
    if (one instanceof CaptureError) {
      const { source, reason, detail } = one.problem;
      problems.push(`${source}: ${reason}`);
      if (!source.startsWith(NAME)) fault ??= `names "${source}"`;
      if (!REASONS.has(reason) || detail === '') fault ??= `gives the reason "${reason}"`;
      continue;
    }
    total += one.bytes.byteLength;
    if (one.bytes.byteLength > MAX_PAGE_BYTES) fault ??= 'gives too large a page';
    if (total > mostBytes(bytes.byteLength)) fault ??= 'gives too much';
    const text = one.bytes.byteLength > 1_000_000 ? '' : Buffer.from(one.bytes).toString();
    pages.push({ source: one.source, said: `${one.url} ${one.bytes.byteLength}`, text });
  }
  return { pages, problems, fault };
}

/** What is wrong with how a worse container is read, or null. */
async function faultOf(sample: Sample, worse: Worse, number: number): Promise<string | null> {
  const { bytes, from, to } = worse;
  const outcome = await outcomeOf(bytes, sample.kind, 128 * 1024);
  if (outcome.fault !== null) return outcome.fault;
  const confined =
    from >= sample.open.start &&
    (to <= sample.open.end || sample.open.end === sample.bytes.byteLength);
  if (confined || from === Infinity) {
    const left = outcome.pages.map(({ text }) => text);
    for (const text of sample.before(Math.min(from, sample.bytes.byteLength))) {
      const at = left.findIndex((one) => one.startsWith(text));
      if (at < 0)
        return `loses ${JSON.stringify(/Page[^<]{0,30}/u.exec(text)?.[0] ?? text.slice(0, 30))}`;
      left.splice(at, 1);
    }
  }
  if (
    from < sample.bytes.byteLength &&
    outcome.pages.length === 0 &&
    outcome.problems.length === 0 &&
    !sample.unchecked
  ) {
    // What is no container any more is a page itself, and read as one.
    if ((await openContainer(inPieces(bytes, 4096), NAME)) !== null) return 'says nothing';
  }
  if (number % 2 === 0) {
    const again = await outcomeOf(bytes, sample.kind, 1 + (number % 61));
    if (JSON.stringify(again) !== JSON.stringify(outcome)) return 'reads otherwise in small pieces';
  }
  if (number % 3 === 0 && sample.kind !== LINES) {
    for (const { source, text } of outcome.pages) {
      if (source === NAME || outcome.pages.filter((one) => one.source === source).length > 1)
        continue;
      const container = (await openContainer(inPieces(bytes, 4096), NAME))!;
      const page = await container.pageAt(source.slice(NAME.length + 1));
      if (page === null) return `does not find ${source} again`;
      if (text !== '' && Buffer.from(page.bytes).toString() !== text)
        return `finds another page at ${source}`;
    }
  }
  return null;
}

/** The container of that number. */
export function worseOf(
  seed: number,
  number: number,
): { readonly sample: Sample; readonly worse: Worse } {
  const draw = mulberry32(Math.imul(seed, 0x9e3779b1) + Math.imul(number, 0x85ebca6b));
  const sample = sampleOf(draw);
  return { sample, worse: worsen(draw, sample.bytes, sampleOf(draw).bytes) };
}

const hangs = Symbol('hangs');
/** Milliseconds after which it is said to hang: one that waits for what never comes uses no CPU. */
const PATIENCE = 60_000;

/**
 * Reads `count` damaged containers and holds them to this: nothing is thrown, nothing hangs, what comes of them is
 * bounded, every fault has a documented reason, what lies before the damage is kept, the size of the pieces in which
 * bytes come makes no difference, and every page is found again by its source. The same seed makes the same ones.
 */
export async function fuzzContainers(
  count: number,
  seed: number,
  cpu: () => number,
  onFault: (fault: ContainerFault) => void = () => undefined,
): Promise<{ readonly tried: number; readonly faults: readonly ContainerFault[] }> {
  const faults: ContainerFault[] = [];
  for (let number = 0; number < count; number += 1) {
    const { sample, worse } = worseOf(seed, number);
    const before = cpu();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<typeof hangs>((resolve) => {
      timer = setTimeout(() => resolve(hangs), PATIENCE);
    });
    let what: string | null;
    try {
      const said = await Promise.race([faultOf(sample, worse, number), patience]);
      what = said === hangs ? 'hangs' : said;
    } catch (error) {
      what = `throws ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 120)}` : String(error)}`;
    } finally {
      clearTimeout(timer);
    }
    if (what === null && cpu() - before > MOST_CPU) what = 'takes too long';
    if (what === null) continue;
    const fault = { number, kind: sample.kind, steps: worse.steps, what };
    faults.push(fault);
    onFault(fault);
  }
  return { tried: count, faults };
}
