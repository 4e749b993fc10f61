// Generates schemas/*.json from the code's own validators, and the OpenAPI document from the table of routes. `--write` writes them; without it, says which are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openApi } from '../packages/app/http/openapi.ts';
import { ROUTES } from '../packages/app/http/routes.ts';
import { FORMATS } from '../packages/core/model/index.ts';
import { givenLineSchema } from '../packages/core/read/index.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** File name → JSON Schema text, for every format; and the HTTP interface. */
export function schemas(): ReadonlyMap<string, string> {
  const all: Record<string, z.ZodType> = { ...FORMATS, 'hearsay.given/1': givenLineSchema };
  const written = (json: object): string => `${JSON.stringify(json, null, 2)}\n`;
  return new Map([
    ...Object.entries(all).map(([name, schema]): [string, string] => {
      const json = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
      return [`${name.replace('/', '-')}.json`, written({ $id: name, title: name, ...json })];
    }),
    ['openapi.json', written(openApi(ROUTES))],
  ]);
}

/** The schema files that are missing or not what the validators say now. */
export function staleSchemas(): string[] {
  return [...schemas()]
    .filter(([file, text]) => {
      const full = path.join(root, 'schemas', file);
      return !existsSync(full) || readFileSync(full, 'utf8') !== text;
    })
    .map(([file]) => `schemas/${file}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    for (const [file, text] of schemas()) writeFileSync(path.join(root, 'schemas', file), text);
  } else {
    const stale = staleSchemas();
    for (const file of stale) console.error(`${file} is stale: run \`npm run schemas\``);
    process.exitCode = stale.length > 0 ? 1 : 0;
  }
}
