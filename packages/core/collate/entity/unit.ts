import type { Annotated } from '../../annotate/index.ts';
import {
  bySpan,
  cite,
  compareText,
  hashParts,
  inOrder,
  type ArticleId,
  type Citation,
  type Entity,
  type EntityId,
  type Mention,
  type MentionType,
  type Sha256,
} from '../../model/index.ts';
import { nameKey, nameWords } from './key.ts';

/** Nothing longer is a name: a run of capitals that the recogniser took for one. */
const LONGEST_NAME = 120;

/** A name as written, on one line. */
export const formOf = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/(\p{L})- (?=\p{Lu})/gu, '$1-')
    .trim();

/** What one article names, and where. */
export interface Naming {
  readonly article: ArticleId;
  readonly units: readonly Entity[];
  /** In order of span; `unit`: the number of one of the units. What stands for several is there once for each. */
  readonly mentions: readonly { readonly cite: Citation; readonly unit: number }[];
  /** Units whose name is that of a seat and means who governs there; `of`: the country. */
  readonly governments: readonly { readonly unit: number; readonly of: string }[];
}

/**
 * What one article names, each chain an entity of its own that `merge` joins with those of other articles: a name's
 * own article has already told the surname from the full name and the acronym from what it stands for. A town and the
 * government that bears its name are two.
 */
export function namingOf({ article, layers }: Annotated, sha256: Sha256): Naming {
  const chains = new Map<string, Mention[]>();
  for (const [i, mention] of layers.mention.entries()) {
    if (mention.end === mention.start) continue;
    if (mention.chains !== null) continue;
    const chainKey = mention.chain === null ? `#${i}` : String(mention.chain);
    const { metonymy } = mention;
    const key = metonymy === null ? chainKey : `${chainKey} ${metonymy.of}`;
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [mention]);
    else chain.push(mention);
  }
  const units: Entity[] = [];
  const mentions: Naming['mentions'][number][] = [];
  const governments: Naming['governments'][number][] = [];
  /** The unit that a plural means by a chain: the government, where the chain is one too. */
  const unitOf = new Map<number, number>();
  for (const chain of chains.values()) {
    const names = chain.filter((m) => m.form === 'name' && m.end - m.start <= LONGEST_NAME);
    const forms = new Map<string, number>();
    for (const name of names) {
      const form = formOf(article.text.slice(name.start, name.end));
      if (nameKey(form) !== '') forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    if (forms.size === 0) continue;
    const type = names[0]!.type;
    const name = fullest(type, forms);
    const first = cite(article, names[0]!);
    const id = hashParts(sha256, [
      'unit',
      article.id,
      String(first.start),
      String(first.end),
    ]) as string as EntityId;
    const merges = [...forms.keys()]
      .filter((form) => form !== name)
      .sort(compareText)
      .map((form) => ({ form, rule: ruleWithin(form, name) }));
    const counted = [...forms]
      .map(([form, count]) => ({ form, count }))
      .sort(inOrder((a, b) => compareText(a.form, b.form)));
    for (const mention of chain)
      mentions.push({ cite: cite(article, mention), unit: units.length });
    const [{ metonymy, chain: number }] = names as [Mention];
    if (metonymy !== null) governments.push({ unit: units.length, of: metonymy.of });
    if (number !== null && (metonymy !== null || !unitOf.has(number)))
      unitOf.set(number, units.length);
    units.push({ id, type, name, forms: counted, merges, suggestions: [], evidence: [first] });
  }
  for (const mention of layers.mention) {
    const members = (mention.chains ?? []).map((chain) => unitOf.get(chain));
    if (members.includes(undefined)) continue;
    for (const unit of members) mentions.push({ cite: cite(article, mention), unit: unit! });
  }
  mentions.sort(
    inOrder(
      (a, b) => bySpan(a.cite, b.cite),
      (a, b) => a.unit - b.unit,
    ),
  );
  return { article: article.id, units, mentions, governments };
}

/** The form that says most: most words, then most used, then by code unit. An acronym says less than what it stands for. */
function fullest(type: MentionType, forms: ReadonlyMap<string, number>): string {
  const words = (form: string): number => nameWords(form).length;
  return [...forms.keys()].sort(
    inOrder(
      (a, b) => (type === 'place' ? 0 : words(b) - words(a)),
      (a, b) => forms.get(b)! - forms.get(a)!,
      compareText,
    ),
  )[0]!;
}

/** Why the article's own chain holds a form beside the fullest one. */
function ruleWithin(form: string, name: string): string {
  if (nameKey(form) === nameKey(name)) return 'same letters';
  const words = nameWords(form);
  const full = nameWords(name);
  if (words.every((word) => full.includes(word)))
    return 'part of the full name in the same article';
  return 'same thing within one article';
}
