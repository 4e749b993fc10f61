import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Names of the fixtures' folders, sorted. */
export const fixtureNames = (): readonly string[] => readdirSync(folder).sort();

/** A fixture's page and the name of its file (`source.html` or `source.txt`). */
export function fixtureSource(name: string): { readonly source: string; readonly page: string } {
  const source = readdirSync(join(folder, name)).find((file) => file.startsWith('source.'))!;
  return { source, page: readFileSync(join(folder, name, source), 'utf8') };
}

/** What a careful reader would have `read` give for a fixture: `expected.json`. */
export const fixtureExpected = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));

/** The fixtures' pages, in the order of their names. */
export const fixturePages = (): readonly string[] =>
  fixtureNames().map((name) => fixtureSource(name).page);
