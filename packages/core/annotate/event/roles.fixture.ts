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
export function judge(gold: readonly Roles[]): {
  right: number;
  of: number;
  wrong: readonly string[];
} {
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

/** The sentences that were looked at while the rules were written, and those that were not. */
export const SETS: readonly (readonly [name: string, gold: readonly Roles[]])[] = [
  ['looked at while the rules were written', [...FORMS, ...parse(SEEN)]],
  ['not looked at', parse(HELD)],
];
