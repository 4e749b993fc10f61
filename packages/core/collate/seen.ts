import type { ArticleId } from '../model/index.ts';
import type { Relation, Relations, RelationTypes } from './relation.ts';
import { ARTICLES_OF, type ArticleOf } from './touching.ts';

type Item = RelationTypes[Relation];

/** What the articles of a block see of the relations a collator is given: the items that rest on one of them, in order. */
export class Seen {
  readonly #index: readonly {
    readonly name: Relation;
    readonly items: readonly Item[];
    readonly positions: ReadonlyMap<ArticleId, readonly number[]>;
    readonly keys: string[];
  }[];

  constructor(relations: Relations<Relation>, names: readonly Relation[], articleOf: ArticleOf) {
    this.#index = names.map((name) => {
      const items = relations[name] as readonly Item[];
      const articlesOf = ARTICLES_OF[name] as (
        item: Item,
        articleOf: ArticleOf,
      ) => readonly ArticleId[];
      const positions = new Map<ArticleId, number[]>();
      for (const [position, item] of items.entries()) {
        for (const article of new Set(articlesOf(item, articleOf))) {
          const list = positions.get(article);
          if (list === undefined) positions.set(article, [position]);
          else list.push(position);
        }
      }
      return { name, items, positions, keys: [] };
    });
  }

  /** The given relations, cut to what rests on one of these articles. */
  by(articles: readonly ArticleId[]): Relations<Relation> {
    return Object.fromEntries(
      this.#index.map(({ name, items, positions }) => {
        const wanted = new Set(articles.flatMap((id) => positions.get(id) ?? []));
        return [name, [...wanted].sort((a, b) => a - b).map((position) => items[position]!)];
      }),
    ) as unknown as Relations<Relation>;
  }

  /** What an article sees, as text that differs whenever that does. */
  keys(article: ArticleId): string[] {
    return this.#index.flatMap(({ name, items, positions, keys }) => {
      const own = positions.get(article) ?? [];
      return [
        `${name} ${own.length}`,
        ...own.map((position) => (keys[position] ??= JSON.stringify(items[position]))),
      ];
    });
  }
}
