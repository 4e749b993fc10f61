import type { RawPage } from '../../load.ts';
import { CaptureError } from '../../problem.ts';
import { BombError } from '../budget.ts';
import type { Bytes } from '../bytes.ts';
import type { ContainerContext, Found } from '../format.ts';
import { GzipError } from '../inflate.ts';
import { TYPES, type Announced } from '../warc/message.ts';
import { isPlace, pageAt as warcPageAt, warcPages } from '../warc/pages.ts';
import { Revisits } from '../warc/revisits.ts';
import { listZip, ZipError, type Zip, type ZipEntry } from '../zip.ts';
import { address, pageList, type Listed } from './list.ts';

const isArchive = ({ name }: ZipEntry): boolean => /^archive\/[^/]+\.warc(?:\.gz)?$/iu.test(name);
/** So many pages of a list that are not there are named one by one; and so many files with bad names. */
const NAMED = 100;
/** A redirect may lead to a page that lies before it, and that may be one again. */
const PASSES = 4;

/** The pages of a WACZ archive: those that its page list names, or, where it has none, every page in it. */
export async function* waczPages(bytes: Bytes, context: ContainerContext): AsyncGenerator<Found> {
  const { name, budget } = context;
  const zip = yield* listed(bytes, context);
  if (zip === null) return;
  const archives = zip.entries.filter(isArchive);
  if (archives.length === 0 || !zip.entries.some((entry) => entry.name === 'datapackage.json')) {
    yield new CaptureError(name, 'binary', 'it is a zip archive and no WACZ, not a page of text');
    return;
  }
  let pages: ReadonlyMap<string, Listed> | null = null;
  try {
    pages = await pageList(zip.entries);
  } catch (error) {
    yield asProblem(error, `${name}#pages`);
  }
  const wanted = pages === null ? null : new Wanted(pages);
  const revisits = new Revisits();
  for (let pass = 0; pass < PASSES; pass += 1) {
    wanted?.begin();
    for (const entry of archives) {
      const source = `${name}#${entry.name}`;
      try {
        const options = { name: source, budget, revisits, ...wanted?.selection };
        for await (const found of warcPages(await entry.open(), options)) {
          // What is wrong with a file was said the first time.
          if (found instanceof CaptureError ? pass === 0 : true)
            yield wanted?.named(found) ?? found;
        }
      } catch (error) {
        if (pass === 0) yield asProblem(error, source);
      }
    }
    for await (const found of revisits.give(name, budget)) yield wanted?.named(found) ?? found;
    if (wanted === null || !wanted.goesOn()) break;
  }
  if (wanted !== null) yield* wanted.missing(name);
}

/** The page at `archive/data.warc.gz#12`; null where it cannot be read. */
export async function waczPageAt(
  bytes: Bytes,
  place: string,
  context: ContainerContext,
): Promise<RawPage | null> {
  const { name, budget } = context;
  const end = place.lastIndexOf('#');
  const inside = place.slice(end + 1);
  if (end < 0 || !isPlace(inside)) return null;
  try {
    const { entries } = await listZip(bytes, budget);
    const entry = entries.find((one) => one.name === place.slice(0, end) && isArchive(one));
    if (entry === undefined) return null;
    const source = `${name}#${place}`;
    const options = { name: `${name}#${entry.name}`, budget };
    const page = await warcPageAt(await entry.open(), inside, options);
    if (page !== null) return page;
    // It may refer to a record of another file.
    for await (const found of waczPages(bytes, context))
      if (!(found instanceof CaptureError) && found.source === source) return found;
    return null;
  } catch (error) {
    asProblem(error, name); // throws what is none of a container's own
    return null;
  }
}

async function* listed(
  bytes: Bytes,
  { name, budget }: ContainerContext,
): AsyncGenerator<CaptureError, Zip | null> {
  let zip: Zip;
  try {
    zip = await listZip(bytes, budget);
  } catch (error) {
    yield asProblem(error, name);
    return null;
  }
  if (zip.fault !== null) yield new CaptureError(name, 'damaged', zip.fault);
  for (const stray of zip.strays.slice(0, NAMED))
    yield new CaptureError(`${name}#${stray}`, 'damaged', 'its name leads out of the archive');
  if (zip.strays.length > NAMED) {
    const detail = `${zip.strays.length - NAMED} more names that lead out of the archive`;
    yield new CaptureError(name, 'damaged', detail);
  }
  return zip;
}

/** @throws the error itself where it is none of a container's own */
function asProblem(error: unknown, source: string): CaptureError {
  if (error instanceof BombError) return new CaptureError(source, 'bomb', error.message);
  if (error instanceof ZipError || error instanceof GzipError)
    return new CaptureError(source, error.reason, error.message);
  throw error;
}

/** The pages that a list asks for, and what became of them. */
class Wanted {
  readonly #pages: ReadonlyMap<string, Listed>;
  /** By address: the listed one that it stands for, since redirects lead from it. */
  readonly #for = new Map<string, string>();
  readonly #found = new Set<string>();
  readonly #answered = new Map<string, Announced>();
  /** Asked for in this pass; what was read in an earlier one is not read again. */
  #asked = new Set<string>();
  #more = new Set<string>();

  constructor(pages: ReadonlyMap<string, Listed>) {
    this.#pages = pages;
    for (const url of pages.keys()) this.#for.set(url, url);
    this.#more = new Set(pages.keys());
  }

  begin(): void {
    this.#asked = this.#more;
    this.#more = new Set();
  }
  /** Whether redirects lead to pages that were passed over before. */
  goesOn(): boolean {
    for (const url of this.#more) if (this.#found.has(url)) this.#more.delete(url);
    return this.#more.size > 0;
  }

  readonly selection = {
    wants: (url: string): boolean => this.#asked.has(address(url)),
    onAnnounced: (announced: Announced): void => {
      const url = address(announced.url);
      const listed = this.#for.get(url);
      if (listed === undefined) return;
      const before = this.#answered.get(url);
      if (before === undefined || before.status > 299) this.#answered.set(url, announced);
      const { status, location } = announced;
      if (status < 300 || status > 399 || location === null) return;
      const target = address(resolved(location, announced.url));
      if (this.#for.has(target)) return;
      this.#for.set(target, listed);
      // It mostly comes right behind; where it came before, it is read in another pass.
      this.#asked.add(target);
      this.#more.add(target);
    },
  };

  /** A page with its title in the list. */
  named(found: Found): Found {
    if (found instanceof CaptureError || found.url === null || found.container === undefined)
      return found;
    const url = address(found.url);
    this.#found.add(url);
    const title = this.#pages.get(this.#for.get(url) ?? url)?.title ?? null;
    return { ...found, container: { ...found.container, title } };
  }

  /** The pages that the list names and the archive does not have. */
  *missing(name: string): Generator<CaptureError> {
    const there = new Set([...this.#found].map((url) => this.#for.get(url)));
    const missing = [...this.#pages.keys()].filter((url) => !there.has(url));
    for (const url of missing.slice(0, NAMED)) {
      const answer = this.#answered.get(url);
      yield new CaptureError(`${name}#${url}`, 'not captured', whyMissing(answer));
    }
    if (missing.length > NAMED) {
      const detail = `${missing.length - NAMED} more pages of its list are not in it`;
      yield new CaptureError(name, 'not captured', detail);
    }
  }
}

function whyMissing(answer: Announced | undefined): string {
  const listed = 'the page list names it';
  if (answer === undefined) return `${listed}, and there is no record of it in the archive`;
  if (answer.status >= 300 && answer.status < 400)
    return `${listed}, and it leads to a page that is not in the archive`;
  if (answer.status < 200 || answer.status > 299)
    return `${listed}, and the server answered ${answer.status}`;
  if (answer.mediaType !== null && TYPES.has(answer.mediaType))
    return `${listed}, and its record cannot be read`;
  return `${listed}, and it is ${answer.mediaType ?? 'of no type that is said'}, not a page of text`;
}

function resolved(location: string, base: string): string {
  try {
    return new URL(location, base).href;
  } catch {
    return location; // leads nowhere, and is then not found
  }
}
