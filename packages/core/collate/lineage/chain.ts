import { compareText, type ArticleId, type Chain, type Derivation } from '../../model/index.ts';

/**
 * How each page's text came to it, step by step, from a family's derivations: from the page to the page that it has it
 * from, from there on, until a page names an agency or nothing says more. Where a page has its text from a page that is
 * there, that step is taken before the agency it names: the agency is the next. Pages are ordered by id; each page is
 * gone through once in a chain, so that two that name each other end it.
 */
export function chainsOf(derivations: readonly Derivation[]): readonly Chain[] {
  const step = new Map<ArticleId, number>();
  for (const [i, { article, from }] of derivations.entries()) {
    const known = step.get(article);
    if (known === undefined || ('article' in from && 'agency' in derivations[known]!.from))
      step.set(article, i);
  }
  return [...step.keys()].sort(compareText).map((article) => {
    const steps: number[] = [];
    const passed = new Set<ArticleId>();
    for (let at: ArticleId | null = article; at !== null && !passed.has(at);) {
      passed.add(at);
      const next = step.get(at);
      if (next === undefined) break;
      steps.push(next);
      const { from }: Derivation = derivations[next]!;
      at = 'article' in from ? from.article : null;
    }
    return { article, steps };
  });
}
