// Checks the direction of imports, types included, and that no circle of files exists. See docs/decisions/0002.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const packages = path.join(root, 'packages');

/** What each room may import from other rooms. A room is `package` or, in core, `core/folder`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/language': ['core/model'],
  'core/read': ['core/model', 'core/language'],
  'core/annotate': ['core/model', 'core/language'],
  'core/collate': ['core/model', 'core/language', 'core/annotate'],
  engine: ['core/model', 'core/language', 'core/read', 'core/annotate', 'core/collate'],
  web: ['core/model'],
  app: [
    'core/model',
    'core/language',
    'core/read',
    'core/annotate',
    'core/collate',
    'engine',
    'web',
  ],
};
/** In these, an analyser's folder never imports another analyser's. */
const ANALYSER_ROOMS = ['core/annotate', 'core/collate'];
/** Folders that are no analysers and put several to work, as a room's registry and runner do. */
const DRIVERS: ReadonlySet<string> = new Set(['core/collate/arrival']);

const slash = (file: string): string => path.relative(root, file).split(path.sep).join('/');

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.name === 'node_modules' || entry.name === 'fixtures') return [];
    if (entry.isDirectory()) return sourcesBelow(full);
    return /\.(?:ts|tsx|mjs)$/.test(entry.name) ? [full] : [];
  });
}

function roomOf(file: string): string {
  const [, first, second] = slash(file).split('/');
  return first === 'core' ? `core/${second}` : first!;
}

/** The analyser folder a file belongs to, in rooms where there are such, else null. */
function analyserOf(file: string, analysers: ReadonlySet<string>): string | null {
  const folder = slash(file).split('/').slice(1, 4).join('/');
  return analysers.has(folder) ? folder : null;
}

/** Folders from which a registry takes its analysers. */
function analyserFolders(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const room of ANALYSER_ROOMS) {
    const registry = readFileSync(path.join(packages, room, 'registry.ts'), 'utf8');
    for (const { fileName } of ts.preProcessFile(registry).importedFiles) {
      const folder = /^\.\/([^/]+)\//.exec(fileName)?.[1];
      if (folder !== undefined) found.add(`${room}/${folder}`);
    }
  }
  return found;
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.resolve(path.dirname(from), specifier);
  const own = /^@hearsay\/([a-z]+)(?:\/(.+))?$/.exec(specifier);
  if (own === null) return null;
  const folder = path.join(packages, own[1]!);
  const { exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  const target = exports[own[2] === undefined ? '.' : `./${own[2]}`];
  if (target === undefined) throw new Error(`${slash(from)}: ${specifier} is not exported`);
  return path.join(folder, target);
}

function declaredBy(file: string): ReadonlySet<string> {
  const name = slash(file).split('/')[1]!;
  const own = JSON.parse(readFileSync(path.join(packages, name, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return new Set(Object.keys(own.dependencies ?? {}));
}

/** Every breach of the rules, one line each. */
export function checkDependencies(): string[] {
  const faults: string[] = [];
  const analysers = analyserFolders();
  const graph = new Map<string, string[]>();
  for (const file of sourcesBelow(packages)) {
    // What only tests use may reach for whatever it needs.
    const test = /(?:\.(?:test|fixture)\.tsx?$)|[\\/]testing[\\/]/.test(file);
    const room = roomOf(file);
    const text = readFileSync(file, 'utf8');
    const edges: string[] = [];
    for (const { fileName: specifier } of ts.preProcessFile(text, true, true).importedFiles) {
      const target = resolve(file, specifier);
      if (target === null) {
        if (test) continue;
        const name = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
        const builtin = specifier.startsWith('node:') || builtinModules.includes(specifier);
        if (builtin && (room.startsWith('core/') || room === 'web')) {
          faults.push(`${slash(file)}: ${room} has no Node API, but imports ${specifier}`);
        } else if (!builtin && !declaredBy(file).has(name)) {
          faults.push(`${slash(file)}: ${name} is not among the package's dependencies`);
        }
        continue;
      }
      if (!statSync(target, { throwIfNoEntry: false })) {
        faults.push(`${slash(file)}: ${specifier} is not there`);
        continue;
      }
      if (!target.startsWith(packages)) {
        if (!test) faults.push(`${slash(file)}: ${specifier} is outside packages/`);
        continue;
      }
      edges.push(target);
      if (test) continue;
      const other = roomOf(target);
      if (other !== room && !MAY_IMPORT[room]?.includes(other)) {
        faults.push(`${slash(file)}: ${room} may not import ${other} (${specifier})`);
      }
      const mine = analyserOf(file, analysers);
      const theirs = analyserOf(target, analysers);
      // A room's registry and its door name every analyser.
      const within = path.relative(path.join(packages, room), file).split(path.sep);
      const drives =
        ['registry.ts', 'index.ts'].includes(within.join('/')) ||
        DRIVERS.has(`${room}/${within[0]}`);
      if (theirs !== null && mine !== theirs && other === room && !drives) {
        faults.push(`${slash(file)}: analysers never import each other (${specifier})`);
      }
    }
    if (!test) graph.set(file, edges);
  }
  return [...faults, ...circles(graph)];
}

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const faults: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      const circle = [...trail.slice(trail.indexOf(file)), file].map(slash);
      faults.push(`circle: ${circle.join(' → ')}`);
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkDependencies();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
