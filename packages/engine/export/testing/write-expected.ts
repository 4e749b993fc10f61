// Writes fixtures/ferry/expected anew: `npx tsx packages/engine/export/testing/write-expected.ts`. Look at the difference.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { madeUpExports } from './expected.fixture.ts';

const folder = fileURLToPath(new URL('../fixtures/ferry/expected', import.meta.url));
for (const [name, text] of madeUpExports()) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
