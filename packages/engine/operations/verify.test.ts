import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Capture } from '@hearsay/core/model';
import { describe, expect, test } from 'vitest';
import { rereadCapture } from './verify.ts';

const capture = (source: string): Capture => ({
  id: 'capture-1' as Capture['id'],
  blob: '00' as Capture['blob'],
  source,
  url: null,
  mediaType: 'text/html',
  capturedAt: null,
  also: [],
  response: null,
  cutOff: null,
});

describe('a page that a dossier names is not at hand', () => {
  test('where its archive is damaged by now, or its place is none', async () => {
    const cwd = await mkdtemp(path.join(tmpdir(), 'hearsay-'));
    await writeFile(path.join(cwd, 'a.wacz'), 'PK\x03\x04 and nothing that a zip archive has');
    for (const place of ['archive/data.warc.gz#0', 'archive/data.warc.gz#x', 'archive/data.warc#'])
      expect(await rereadCapture(capture(`a.wacz#${place}`), cwd)).toBeNull();
  });

  test('where a folder has its name by now', async () => {
    const cwd = await mkdtemp(path.join(tmpdir(), 'hearsay-'));
    await mkdir(path.join(cwd, 'a.html'));
    expect(await rereadCapture(capture('a.html'), cwd)).toBeNull();
  });
});
