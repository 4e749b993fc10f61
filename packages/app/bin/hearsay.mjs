#!/usr/bin/env node
// In a checkout this builds what is out of date first; the published package holds the built files only.
import { existsSync } from 'node:fs';

const build = new URL('../../../tools/build.mjs', import.meta.url);
if (existsSync(build)) {
  try {
    await (await import(build.href)).ensureBuilt();
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'Hearsay is not set up yet: run `npm start` or `npm ci` in its folder first.\n',
    );
    process.exit(1);
  }
}
await import(new URL('../../../dist/cli.js', import.meta.url).href);
