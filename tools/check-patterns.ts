// Checks every regular expression of the packages for backtracking, with recheck (N. Tsuyusato), which decides by
// automata where it can and searches for an attack where it cannot. Its JavaScript build: no Java, no native part.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: the build for browsers has no types of its own; those of the package describe it.
import recheck from 'recheck/lib/browser.js';
import ts from 'typescript';
import { BOUNDED } from './bounded-patterns.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const slash = (file: string): string => path.relative(root, file).split(path.sep).join('/');

/** A pattern and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `path:line`. */
  readonly at: string;
}

interface Diagnostics {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string; readonly summary: string };
  readonly attack?: { readonly pattern: string };
  readonly error?: { readonly kind: string };
}
const { checkSync } = recheck as {
  checkSync(source: string, flags: string, parameters: object): Diagnostics;
};

/** Not shipped: tests, what only they use, and what is generated for them. */
const NOT_SHIPPED =
  /\.(?:test|fixture|script)\.tsx?$|\.generated\.ts$|\/(?:testing|fixtures|node_modules)\//u;

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesBelow(full);
      return /\.(?:ts|tsx|mjs)$/u.test(entry.name) ? [full] : [];
    })
    .filter((file) => !NOT_SHIPPED.test(slash(file)));
}

/** The literals of a file, and the lines on which it builds patterns. */
export function patternsIn(
  name: string,
  text: string,
): { readonly literals: Pattern[]; readonly built: string[] } {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
  const literals: Pattern[] = [];
  const built: string[] = [];
  const placeOf = (node: ts.Node): string =>
    `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const whole = node.getText();
      const end = whole.lastIndexOf('/');
      literals.push({
        source: whole.slice(1, end),
        flags: whole.slice(end + 1),
        at: placeOf(node),
      });
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    )
      built.push(placeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, built };
}

/** What the modules that build patterns build when they are loaded. */
async function patternsBuilt(files: ReadonlySet<string>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Real = globalThis.RegExp;
  let file = '';
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      const stack = new Error().stack ?? '';
      file = [...files].find((one) => stack.includes(one)) ?? '';
      if (file !== '') found.push({ source: made.source, flags: made.flags, at: file });
      return made;
    },
  });
  try {
    for (const one of files) await import(path.join(root, one));
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

/**
 * Bounds in steps, not in time, so that a busy machine gives the same verdict. Patterns whose automaton is larger than
 * `maxNFASize` are searched for an attack instead, with a fixed seed: attacks of 20,000 units that take 500 steps a unit.
 */
const PARAMETERS = {
  // Only for patterns on which the search does not come to an end: they are then unknown, and a fault.
  timeout: 60_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  randomSeed: 1,
  maxNFASize: 12_000,
  incubationLimit: 10_000,
  maxIteration: 5,
  maxGenerationSize: 50,
  maxAttackStringSize: 20_000,
  attackLimit: 10_000_000,
};
const verdicts = new Map<string, Diagnostics>();
const shownAs = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string =>
  `/${source}/${flags}`;

/** What recheck says of a pattern; the same pattern is checked once. */
export function judge(pattern: Pick<Pattern, 'source' | 'flags'>): Diagnostics {
  const key = shownAs(pattern);
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  // recheck does not know the flag `v`; what it adds to `u` does not backtrack.
  const verdict = checkSync(pattern.source, pattern.flags.replaceAll('v', 'u'), PARAMETERS);
  verdicts.set(key, verdict);
  return verdict;
}

/** Every pattern of the packages, and every file that builds one unseen. */
export async function patternsOfPackages(): Promise<{
  readonly patterns: readonly Pattern[];
  readonly unseen: readonly string[];
}> {
  const patterns: Pattern[] = [];
  const builders = new Set<string>();
  for (const full of sourcesBelow(path.join(root, 'packages'))) {
    const { literals, built } = patternsIn(slash(full), readFileSync(full, 'utf8'));
    patterns.push(...literals);
    for (const place of built) builders.add(place.slice(0, place.lastIndexOf(':')));
  }
  const made = await patternsBuilt(builders);
  return {
    patterns: [...patterns, ...made],
    unseen: [...builders].filter((file) => !made.some((one) => one.at === file)),
  };
}

/** Every pattern that backtracks and is not in the list of those that may, and every entry of the list without use. */
export async function checkPatterns(): Promise<string[]> {
  const { patterns, unseen } = await patternsOfPackages();
  const faults = unseen.map(
    (file) => `${file}: builds a pattern that is not seen when it is loaded`,
  );
  const present = new Set(patterns.map(shownAs));
  for (const pattern of patterns) {
    const shown = shownAs(pattern);
    if (BOUNDED.has(shown)) continue;
    const verdict = judge(pattern);
    if (verdict.status === 'safe') continue;
    const why = verdict.complexity?.summary ?? verdict.error?.kind ?? verdict.status;
    const attack = verdict.attack === undefined ? '' : `, e.g. ${verdict.attack.pattern}`;
    faults.push(`${pattern.at}: ${shown} ${why}${attack}`);
  }
  for (const shown of BOUNDED.keys())
    if (!present.has(shown)) faults.push(`bounded-patterns.ts: ${shown} is nowhere`);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = await checkPatterns();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
