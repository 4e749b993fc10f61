import type { ArticleId, Evidence, Sha256 } from '../model/index.ts';
import type { Relation, Relations, RelationTypes } from './relation.ts';
import { ARTICLES_OF, type ArticleOf } from './touching.ts';

type Item = RelationTypes[Relation];

/**
 * What a block sees of an item beyond the articles it rests on, where that is not all of it: counts, evidence and reasons
 * change with every article of a case, and no block asks for them.
 */
const VIEWS: { readonly [R in Relation]?: (item: RelationTypes[R]) => RelationTypes[R] } = {
  family: (family) => ({ ...family, origin: null, reason: '', derivations: [] }),
  entity: ({ id, type, name, forms }) => ({
    id,
    type,
    name,
    forms: forms
      .map(({ form }) => ({ form, count: 1 }))
      .sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0)),
    merges: [],
    suggestions: [],
    evidence: [] as unknown as Evidence,
  }),
};

/** What tells two views of an item apart, where that is shorter than all of it: words are told by their article and place. */
const TRACES: { readonly [R in Relation]?: (item: RelationTypes[R]) => string } = {
  link: ({ cite, entity }) => `${cite.start} ${cite.end} ${entity}`,
  carried: ({ cite, family }) => `${cite.start} ${cite.end} ${family}`,
  passage: ({ kind, places }) =>
    [kind, ...places.map(({ article, start, end }) => `${article} ${start} ${end}`)].join(' '),
};

/** A longer trace is hashed. */
const LONG = 200;

/** What the articles of a block see of the relations a collator is given: the items that rest on one of them, in order. */
export class Seen {
  readonly #sha256: Sha256;
  readonly #index: readonly {
    readonly name: Relation;
    readonly items: readonly Item[];
    readonly positions: ReadonlyMap<ArticleId, readonly number[]>;
    readonly traces: string[];
  }[];

  constructor(
    relations: Relations<Relation>,
    names: readonly Relation[],
    articleOf: ArticleOf,
    sha256: Sha256,
  ) {
    this.#sha256 = sha256;
    this.#index = names.map((name) => {
      const items = relations[name] as readonly Item[];
      const articlesOf = ARTICLES_OF[name] as (
        item: Item,
        articleOf: ArticleOf,
      ) => readonly ArticleId[];
      const positions = new Map<ArticleId, number[]>();
      for (const [position, item] of items.entries()) {
        for (const article of articlesOf(item, articleOf)) {
          const list = positions.get(article);
          if (list === undefined) positions.set(article, [position]);
          else if (list.at(-1) !== position) list.push(position);
        }
      }
      return { name, items, positions, traces: [] };
    });
  }

  /** The given relations, cut to what rests on one of these articles. */
  by(articles: readonly ArticleId[]): Relations<Relation> {
    return Object.fromEntries(
      this.#index.map(({ name, items, positions }) => {
        const wanted = new Set(articles.flatMap((id) => positions.get(id) ?? []));
        const view = (VIEWS[name] ?? ((item) => item)) as (item: Item) => Item;
        return [name, [...wanted].sort((a, b) => a - b).map((position) => view(items[position]!))];
      }),
    ) as unknown as Relations<Relation>;
  }

  /** What an article sees, as text that differs whenever that does. */
  trace(article: ArticleId): string {
    let text = '';
    for (const { name, items, positions, traces } of this.#index) {
      const own = positions.get(article) ?? [];
      text += `${name} ${own.length}\n`;
      for (const position of own) {
        text += `${(traces[position] ??= this.#traceOf(name, items[position]!))}\n`;
      }
    }
    return text;
  }

  #traceOf(name: Relation, item: Item): string {
    const view = VIEWS[name] as ((item: Item) => Item) | undefined;
    const trace = TRACES[name] as ((item: Item) => string) | undefined;
    const text = trace?.(item) ?? JSON.stringify(view?.(item) ?? item);
    return text.length > LONG ? this.#sha256(text) : text;
  }
}
