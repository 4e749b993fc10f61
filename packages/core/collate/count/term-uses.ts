import {
  compareNullable,
  type Account,
  type TermUse,
  type Voice,
  type WordingTerm,
} from '../../model/index.ts';

type Counting = Pick<WordingTerm, 'term' | 'voice'> & { readonly accounts: readonly Account[] };

/**
 * For each term of one referent, how each outlet uses it beside the others: log-odds ratio with an informative Dirichlet
 * prior (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16:4, 2008, eq. 15–22). Voices are counted
 * apart. The prior is the share of the term among all accounts of the referent, whoever speaks, as many pseudo-counts
 * in all as there are terms: a few accounts say little.
 */
export function termUses(terms: readonly Counting[]): readonly (readonly TermUse[])[] {
  const all = terms.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const inTerm = new Map<string, number>();
  const inVoice = new Map<string, number>();
  for (const { term, voice, accounts } of terms) {
    inTerm.set(term, (inTerm.get(term) ?? 0) + accounts.length);
    for (const { outlet } of accounts) {
      for (const key of [ofVoice(voice), ofOutlet(voice, outlet)])
        inVoice.set(key, (inVoice.get(key) ?? 0) + 1);
    }
  }
  const prior = inTerm.size;
  return terms.map(({ term, voice, accounts }) => {
    const alpha = (prior * inTerm.get(term)!) / all;
    const total = inVoice.get(ofVoice(voice))!;
    const counts = new Map<string | null, number>();
    for (const { outlet } of accounts) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => compareNullable(a[0], b[0]))
      .map(([outlet, count]) => {
        const of = inVoice.get(ofOutlet(voice, outlet))!;
        if (of === total) return { outlet, count, of, logOdds: null, z: null };
        const others = accounts.length - count;
        const logOdds =
          Math.log((count + alpha) / (of + prior - count - alpha)) -
          Math.log((others + alpha) / (total - of + prior - others - alpha));
        const error = Math.sqrt(1 / (count + alpha) + 1 / (others + alpha));
        return { outlet, count, of, logOdds: rounded(logOdds), z: rounded(logOdds / error) };
      });
  });
}

const ofVoice = (voice: Voice): string => voice;
const ofOutlet = (voice: Voice, outlet: string | null): string =>
  `${voice} ${outlet === null ? '?' : `=${outlet}`}`;

/** To thousandths: the last bits of a logarithm are the machine's own. */
const rounded = (n: number): number => Math.round(n * 1000) / 1000;
