import {
  LONGEST_ENDING,
  ruleFor,
  type LemmaRules,
} from '../../../packages/core/annotate/syntax/parse/lemma.ts';
import type { Sentence } from './treebank.ts';
import type { TagSet } from './tag.ts';

/** The rule that makes a lemma of a form: small letters where that alone explains it, or as written. */
function ruleOf(form: string, lemma: string): string {
  const rule = (base: string): { text: string; add: number } => {
    let same = 0;
    while (same < base.length && same < lemma.length && base[same] === lemma[same]) same += 1;
    return { text: `${base.length - same}:${lemma.slice(same)}`, add: lemma.length - same };
  };
  const small = rule(form.toLowerCase());
  const kept = rule(form);
  return kept.add < small.add ? `K${kept.text}` : `L${small.text}`;
}

const most = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];

/** Learns rules by ending, and the forms they fail, from the words of treebanks. */
export function lemmaRulesOf(sentences: readonly Sentence[], tags: TagSet): LemmaRules {
  const words = tags.names.map(() => new Map<string, Map<string, number>>());
  for (const { forms, lemmas, upos, xpos } of sentences)
    for (const [i, form] of forms.entries()) {
      if (lemmas[i] === '_' || form.length > 40) continue;
      const rules = words[tags.indexOf(upos[i]!, xpos[i]!)]!;
      const lower = form.toLowerCase();
      const counts = rules.get(lower) ?? new Map<string, number>();
      rules.set(lower, counts);
      const rule = ruleOf(form, lemmas[i]!);
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  const numbers = new Map<string, number>();
  const numberOf = (rule: string): number => {
    if (!numbers.has(rule)) numbers.set(rule, numbers.size);
    return numbers.get(rule)!;
  };
  const endings = words.map((forms) => {
    const byEnding = new Map<string, Map<string, number>>();
    for (const [form, counts] of forms) {
      const rule = most(counts);
      for (let n = 0; n <= Math.min(LONGEST_ENDING, form.length); n += 1) {
        const ending = form.slice(form.length - n);
        const found = byEnding.get(ending) ?? new Map<string, number>();
        byEnding.set(ending, found);
        found.set(rule, (found.get(rule) ?? 0) + 1);
      }
    }
    const known = new Map<string, number>();
    const sorted = [...byEnding].sort(
      (a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
    );
    for (const [ending, counts] of sorted) {
      const rule = numberOf(most(counts));
      const total = [...counts.values()].reduce((a, b) => a + b, 0);
      if (ending === '' || (total > 1 && ruleFor(ending, known) !== rule)) known.set(ending, rule);
    }
    const whole: [string, number][] = [];
    for (const [form, counts] of forms) {
      const rule = numberOf(most(counts));
      if (ruleFor(form, known) !== rule) whole.push([`^${form}`, rule]);
    }
    return Object.fromEntries([...known, ...whole.sort((a, b) => (a[0] < b[0] ? -1 : 1))]);
  });
  return { rules: [...numbers.keys()], endings };
}
