/**
 * How a lemma is made from a form, by tag and the longest known ending (after Jongejan & Dalianis 2009); forms that
 * follow no rule stand whole. A rule is a letter (`L` small letters, `K` as written), how many signs go, and what comes.
 */
export interface LemmaRules {
  readonly rules: readonly string[];
  /** For each tag: ending → number of a rule; `^` and a form for a form that stands whole. */
  readonly endings: readonly Readonly<Record<string, number>>[];
}

/** No ending is longer. */
export const LONGEST_ENDING = 6;

export class Lemmatiser {
  readonly #rules: readonly { small: boolean; strip: number; add: string }[];
  readonly #endings: readonly ReadonlyMap<string, number>[];

  constructor({ rules, endings }: LemmaRules) {
    this.#rules = rules.map((rule) => {
      const [strip = '0', add = ''] = rule.slice(1).split(':');
      return { small: rule.startsWith('L'), strip: Number(strip), add };
    });
    this.#endings = endings.map((known) => new Map(Object.entries(known)));
  }

  /** The lemma of a form that bears a tag. */
  lemma(form: string, tag: number): string {
    const endings = this.#endings[tag];
    if (endings === undefined || form.length > 40) return form.toLowerCase();
    return this.#apply(ruleFor(form.toLowerCase(), endings), form);
  }

  #apply(number: number, form: string): string {
    const rule = this.#rules[number];
    if (rule === undefined) return form;
    const base = rule.small ? form.toLowerCase() : form;
    return base.length < rule.strip ? base : base.slice(0, base.length - rule.strip) + rule.add;
  }
}

/** The number of the rule for a form in small letters, or -1. */
export function ruleFor(lower: string, endings: ReadonlyMap<string, number>): number {
  const whole = endings.get(`^${lower}`);
  if (whole !== undefined) return whole;
  for (let n = Math.min(LONGEST_ENDING, lower.length); n >= 0; n -= 1) {
    const rule = endings.get(lower.slice(lower.length - n));
    if (rule !== undefined) return rule;
  }
  return -1;
}
