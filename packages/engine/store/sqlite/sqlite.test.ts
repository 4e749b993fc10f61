import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeContract } from '../testing/contract.ts';
import type { CaseStore } from '../store.ts';
import { openCase } from './open.ts';

storeContract('an SQLite file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-case-'));
  const opened: CaseStore[] = [];
  return {
    open: async () => {
      const store = await openCase(path.join(folder, 'harbour.case'), { create: true });
      opened.push(store);
      return store;
    },
    drop: async () => {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true });
    },
  };
});
