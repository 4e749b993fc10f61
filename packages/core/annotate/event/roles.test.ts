import { describe, expect, test } from 'vitest';
import type { Span } from '../../model/index.ts';
import { given } from '../../read/index.ts';
import { ANNOTATORS, planAnnotators, runAnnotators } from '../index.ts';
import { GOLD, PUBLISHED } from './event.gold.ts';
import { HELD } from './roles.held.ts';
import { SEEN } from './roles.seen.ts';

interface Roles {
  readonly text: string;
  readonly type: string;
  /** `-`: nobody is told; `?`: not judged. */
  readonly agent: string;
  readonly patient: string;
}

const PLAN = planAnnotators(ANNOTATORS);
const LINE = /^(.+) => (\w+): (.+) > (.+)$/u;

const parse = (table: string): readonly Roles[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [, text, type, agent, patient] = LINE.exec(line)!;
      return { text: text!, type: type!, agent: agent!, patient: patient! };
    });

/** The roles of the table of forms, which gives more than these. */
const FORMS: readonly Roles[] = GOLD.flatMap(([, sentences]) =>
  sentences.map(({ text, type, agent, patient }) => ({
    text,
    type,
    agent: agent === undefined ? '?' : (agent ?? '-'),
    patient: patient === undefined ? '?' : (patient ?? '-'),
  })),
);

/** How many of the judged roles are right, and which sentences have one that is not. */
function judge(gold: readonly Roles[]): { right: number; of: number; wrong: readonly string[] } {
  let right = 0;
  let of = 0;
  const wrong: string[] = [];
  for (const { text, type, agent, patient } of gold) {
    const article = given({ id: 'a', text, language: 'en', published: PUBLISHED });
    const events = runAnnotators(PLAN, article).layers.event;
    const words = (span: Span | null | undefined): string =>
      span == null ? '-' : text.slice(span.start, span.end);
    const [event] = events
      .filter((e) => e.type === type)
      .sort((a, b) => a.predicate.start - b.predicate.start);
    const found = { agent: words(event?.agent), patient: words(event?.patient) };
    for (const [want, got] of [
      [agent, found.agent],
      [patient, found.patient],
    ] as const) {
      if (want === '?') continue;
      of += 1;
      if (event !== undefined && want === got) right += 1;
      else wrong.push(`${text} ${want} ≠ ${event === undefined ? 'no event' : got}`);
    }
  }
  return { right, of, wrong };
}

describe('who does it to whom', () => {
  const sets = [
    ['looked at while the rules were written', [...FORMS, ...parse(SEEN)], 0.95],
    ['not looked at', parse(HELD), 0.85],
  ] as const;
  test('is asked of at least 300 sentences, a third of them not looked at', () => {
    const [seen, held] = sets.map(([, gold]) => gold.length) as [number, number];
    expect(seen + held).toBeGreaterThanOrEqual(300);
    expect(held).toBeGreaterThanOrEqual(100);
  });
  test.each(sets)('in the sentences %s', (name, gold, floor) => {
    const { right, of, wrong } = judge(gold);
    console.log(
      `roles, ${gold.length} sentences ${name}: ${right} of ${of} right (${(right / of).toFixed(3)})`,
    );
    expect(right / of, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
