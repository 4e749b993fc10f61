import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { captureId, type Capture, type CaptureId, type Dossier } from '@hearsay/core/model';
import { runAnnotators } from '@hearsay/core/annotate';
import { assembleDossier, noRelations } from '@hearsay/core/collate';
import { read } from '@hearsay/core/read';
import { readFileBytes, sha256, toPage } from '../../capture/index.ts';
import { NotKeptError, servedDossier } from './once.ts';
import type { Served } from './served.ts';

const PAGE =
  '<!doctype html><html lang="en"><head><title>Rain over Ostrel</title></head><body><article><h1>Rain over Ostrel</h1>' +
  '<p>It rained on Ostrel for the whole of the week, the harbour office said on Friday.</p>' +
  '<p>The ferry stayed in port until the storm had passed, and nobody was hurt by it.</p></article></body></html>';

let cwd: string;
let capture: Capture;
let dossier: Dossier;
let served: Served;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'hearsay-'));
  await writeFile(path.join(cwd, 'a.html'), PAGE);
  const bytes = await readFileBytes(path.join(cwd, 'a.html'), 'a.html');
  const raw = { source: 'a.html', bytes, url: null, mediaType: null };
  const page = toPage({ ...raw, charset: null, capturedAt: null });
  capture = page.capture;
  dossier = assembleDossier({
    title: 'Rain',
    annotators: [],
    collators: [],
    captures: [capture],
    articles: [runAnnotators([], read(page, { sha256 }))],
    relations: noRelations(),
    problems: [],
  });
  served = servedDossier(dossier, cwd);
});

describe('a dossier that is kept nowhere', () => {
  test('is given as JSON, under the hash of its bytes', async () => {
    const { version, json } = await served.dossier();
    expect(JSON.parse(Buffer.from(json).toString('utf8'))).toEqual(dossier);
    expect(version).toBe(sha256(json));
    expect(await served.state()).toMatchObject({ version, kept: false, upToDate: true, by: null });
  });

  test('gives a page as it lies where it was found', async () => {
    expect(await served.capture(capture.id)).toBe(PAGE);
  });

  test('gives no page that has other bytes by now, or is gone', async () => {
    await writeFile(path.join(cwd, 'a.html'), `${PAGE} `);
    expect(await served.capture(capture.id)).toBeInstanceOf(Error);
    await rm(path.join(cwd, 'a.html'));
    expect(await served.capture(capture.id)).toBe(null);
    const other = captureId(sha256, capture.blob, '../../etc/passwd');
    expect(await served.capture(other)).toBe(null);
  });

  test('says what the page says of itself', async () => {
    const nothing = { published: null, outlet: null, url: null, language: 'en' };
    expect(await served.own(capture.id)).toEqual(nothing);
    expect(await served.own('none' as CaptureId)).toBe(null);
  });

  test('has nothing to search and nothing to decide', async () => {
    const query = { text: 'rain', outlet: null, from: null, to: null, speaker: null, place: null };
    expect(await served.search({ ...query, family: null, limit: 10, after: null })).toBe(null);
    expect(await served.facets()).toBe(null);
    expect(await served.decisions()).toBe(null);
    const decision = { kind: 'field', capture: capture.id, field: 'outlet', value: 'X' } as const;
    await expect(served.decide(decision, 'Nela')).rejects.toThrow(NotKeptError);
    await expect(served.undo(1, 'Nela')).rejects.toThrow(NotKeptError);
    await expect(served.analyse()).rejects.toThrow('--case');
  });
});
