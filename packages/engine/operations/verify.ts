import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  citationsOf,
  GIVEN_MEDIA_TYPE,
  verifyDossier,
  type VerifyFailure,
} from '@hearsay/core/collate';
import { dossierSchema, type Capture, type Dossier } from '@hearsay/core/model';
import { CaptureError, MissingInputError, readAgain, sha256, toPage } from '../capture/index.ts';
import { StoreError, type CaseStore } from '../store/index.ts';
import { pageOf } from './case/captures.ts';
import { caseDossier } from './case/dossier.ts';

export interface Verification {
  /** Citations re-read, in articles and in captures. */
  readonly citations: number;
  readonly articles: number;
  /** Captures whose bytes were read again and are those that were analysed. */
  readonly captures: number;
  /** Captures that are not at hand (moved, a URL, standard input), by source. Their articles were checked, their bytes not. */
  readonly absent: readonly string[];
  readonly failures: readonly VerifyFailure[];
}

/** A file that is no dossier, and why. */
export class DossierError extends Error {
  constructor(file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.name = 'DossierError';
  }
}

/**
 * Reads a dossier from a file and checks its form.
 * @throws MissingInputError when the file is not there, DossierError when it is no dossier
 */
export async function readDossier(file: string, cwd: string): Promise<Dossier> {
  const text = await readFile(path.resolve(cwd, file), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new MissingInputError([file]);
      throw error;
    },
  );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DossierError(file, `it is not JSON (${(error as Error).message})`);
  }
  const parsed = dossierSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new DossierError(
    file,
    `it is not a hearsay.dossier/1: ${first?.path.join('.')}: ${first?.message}`,
  );
}

/** Re-reads every citation of a dossier against its articles, and the captures that are still where they were. */
export async function verify(dossier: Dossier, cwd: string): Promise<Verification> {
  const absent: string[] = [];
  const pages = new Map<string, string | Error | null>();
  for (const capture of dossier.captures) pages.set(capture.id, await rereadCapture(capture, cwd));
  const decoded = (capture: Capture): string | null => {
    const page = pages.get(capture.id) ?? null;
    if (page instanceof Error) throw page;
    if (page === null) absent.push(capture.source);
    return page;
  };
  const failures = [...verifyDossier(dossier, sha256, decoded)];
  let citations = 0;
  for (const _ of citationsOf(dossier)) citations += 1;
  const captures = dossier.captures.length - absent.length;
  return { citations, articles: dossier.articles.length, captures, absent, failures };
}

/** Checks a case as a whole, then re-reads every citation of its dossier against its articles and the bytes it holds. */
export async function verifyCase(store: CaseStore): Promise<Verification> {
  const faults = await store.check();
  const dossier = await caseDossier(store);
  const pages = new Map<string, string | Error>();
  for (const capture of await store.captures()) {
    const { id } = capture;
    const bytes = await store.bytes(id).catch((error: unknown) => {
      if (error instanceof StoreError && error.reason === 'damaged') return error;
      throw error;
    });
    if (bytes instanceof Error) pages.set(id, bytes);
    else if (bytes === null) pages.set(id, new Error('its bytes are not in the case'));
    else if (capture.mediaType !== GIVEN_MEDIA_TYPE) pages.set(id, pageOf(capture, bytes).decoded);
  }
  const found = verifyDossier(dossier, sha256, (capture) => {
    const page = pages.get(capture.id) ?? null;
    if (page instanceof Error) throw page;
    return page;
  });
  const failures = [
    ...faults.map((detail): VerifyFailure => ({ path: 'case', source: store.place, detail })),
    ...found,
  ];
  let citations = 0;
  for (const _ of citationsOf(dossier)) citations += 1;
  const { articles, captures } = dossier;
  return { citations, articles: articles.length, captures: captures.length, absent: [], failures };
}

/** The decoded page; null where none of its sources is at hand; an error where it is there with other bytes. */
export async function rereadCapture(capture: Capture, cwd: string): Promise<string | Error | null> {
  if (capture.mediaType === GIVEN_MEDIA_TYPE) return null;
  let other: Error | null = null;
  for (const source of [capture.source, ...capture.also]) {
    if (source === '-' || /^https?:/iu.test(source)) continue;
    try {
      const page = await readAgain(source, cwd);
      if (page === null) continue;
      if (sha256(page.bytes) === capture.blob) return toPage(page).decoded;
      other ??= new Error('the file has other bytes than those that were analysed');
    } catch (error) {
      // What the system does not let us read is not at hand either.
      const isSystem = (error as NodeJS.ErrnoException).syscall !== undefined;
      if (!isSystem && !(error instanceof CaptureError)) throw error;
    }
  }
  return other;
}
