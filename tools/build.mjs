// Bundles the command line, the worker and the page's script and style into dist/. Takes a fraction of a second, and
// nothing at all when no source has changed since.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const dist = path.join(root, 'dist');
const stampFile = path.join(dist, 'sources.stamp');

/** Names, sizes and times of all sources: changes whenever one of them does. */
function stampOfSources() {
  const lines = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name === 'node_modules' || entry.name === 'fixtures') continue;
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (!/\.test\.tsx?$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(full);
        lines.push(`${path.relative(root, full)} ${size} ${mtimeMs}`);
      }
    }
  };
  walk(path.join(root, 'packages'));
  for (const name of ['package-lock.json', path.join('tools', 'build.mjs')]) {
    lines.push(`${name} ${statSync(path.join(root, name)).mtimeMs}`);
  }
  return lines.sort().join('\n');
}

const inDist = (name) => path.join(dist, name);
const source = (...parts) => path.join(root, 'packages', ...parts);

async function bundle() {
  const { build } = await import('esbuild');
  const common = { bundle: true, write: false, logLevel: 'warning', legalComments: 'none' };
  const node = {
    ...common,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: ['piscina', 'libsql'],
    // Bundled CommonJS packages call `require`, which an ES module does not have.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  };
  const results = await Promise.all([
    build({ ...node, entryPoints: [source('app', 'cli', 'main.ts')], outfile: inDist('cli.js') }),
    build({
      ...node,
      entryPoints: [source('engine', 'run', 'worker.ts')],
      outfile: inDist('worker.js'),
    }),
    build({
      ...node,
      entryPoints: [source('engine', 'operations', 'case', 'thread.ts')],
      outfile: inDist('case-thread.js'),
    }),
    build({
      ...common,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      entryPoints: [source('web', 'client.tsx')],
      outfile: inDist('client.js'),
    }),
    build({
      ...common,
      minify: true,
      entryPoints: [source('web', 'client.css')],
      outfile: inDist('client.css'),
    }),
  ]);
  return results.flatMap((result) => result.outputFiles);
}

/** Builds what is out of date. */
export async function ensureBuilt() {
  const stamp = stampOfSources();
  let built = null;
  try {
    built = readFileSync(stampFile, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (built === stamp) return;
  mkdirSync(dist, { recursive: true });
  const files = (await bundle()).map((file) => [file.path, file.contents]);
  for (const [file, contents] of [...files, [stampFile, stamp]]) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, file); // another process may be reading the old one
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureBuilt();
