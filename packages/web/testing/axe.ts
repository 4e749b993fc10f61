import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    violations: readonly {
      id: string;
      nodes: readonly { target: readonly unknown[]; failureSummary?: string }[];
    }[];
  }>;
}

/** What axe-core finds against WCAG 2.2 A and AA in a page as it stands: rule and place, one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Through the debugger, not as a script element: the page's own policy lets in no other script.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} at ${target.join(' ')}: ${(failureSummary ?? '').split('\n').slice(1, 2).join('').trim()}`,
      ),
    );
  });
}
