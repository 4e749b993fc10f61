/**
 * Measures how long a small write waits beside a process that writes to the same case without a break.
 *
 *   npx tsx packages/engine/store/testing/share.script.ts [writes]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCase } from '../index.ts';
import { page, reading } from './made.ts';

const here = fileURLToPath(import.meta.url);
const BATCH = 64;
const TEXT =
  'The ferry left the harbour at dawn. "We saw it," said Ada Orr. Nobody in Port Adel was hurt. '.repeat(
    8,
  );

/** Adds and reads pages in a tight loop until it is ended. */
async function writeWithoutBreak(file: string): Promise<void> {
  const store = await openCase(file);
  process.stdout.write('writing\n');
  for (let n = 0; ; n += BATCH) {
    const pages = Array.from({ length: BATCH }, (_, i) => page(`p${n + i}`, `${TEXT} ${n + i}`));
    await store.add(pages);
    await store.putReadings(
      pages.map(({ capture }, i) =>
        reading(capture.id, `Report ${n + i}\n${TEXT}`, { people: ['Ada Orr'] }),
      ),
    );
  }
}

export interface Waits {
  /** Milliseconds, ascending. */
  readonly waits: readonly number[];
  /** Articles that the other process wrote meanwhile. */
  readonly articles: number;
}

export async function shareCase(writes: number): Promise<Waits> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-share-'));
  const file = path.join(folder, 'shared.case');
  const store = await openCase(file, { create: true });
  const child = spawn(process.execPath, ['--import', 'tsx', here, 'write', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: path.dirname(here),
  });
  try {
    await once(child.stdout, 'data');
    const waits: number[] = [];
    for (let i = 0; i < writes; i += 1) {
      const began = performance.now();
      await store.setTitle(`Title ${i}`);
      waits.push(performance.now() - began);
      await sleep(20 + ((i * 7) % 31));
    }
    const { articles } = await store.counts();
    return { waits: waits.sort((a, b) => a - b), articles };
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , what, file] = process.argv;
  if (what === 'write') await writeWithoutBreak(file!);
  else {
    const { waits, articles } = await shareCase(Number(what ?? 300));
    const at = (share: number): string => waits[Math.floor((waits.length - 1) * share)]!.toFixed(1);
    process.stdout.write(
      `${waits.length} writes beside ${articles} articles: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms\n`,
    );
  }
}
