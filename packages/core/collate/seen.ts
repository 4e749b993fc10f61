import type { ArticleId, Evidence, Sha256 } from '../model/index.ts';
import type { Relation, Relations, RelationTypes } from './relation.ts';
import { ARTICLES_OF, type ArticleOf } from './touching.ts';

type Item = RelationTypes[Relation];

/**
 * What a block sees of an item beyond the articles it rests on, where that is not all of it: counts, evidence and reasons
 * change with every article of a case, and no block asks for them.
 */
const VIEWS: { readonly [R in Relation]?: (item: RelationTypes[R]) => RelationTypes[R] } = {
  family: (family) => ({
    ...family,
    carries: [],
    origin: null,
    reason: '',
    derivations: [],
  }),
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
  mask: ({ cite }) => `${cite.start} ${cite.end}`,
  passage: ({ kind, places }) =>
    [kind, ...places.map(({ article, start, end }) => `${article} ${start} ${end}`)].join(' '),
};

/** A longer trace is hashed. */
const LONG = 200;

/** The items of one relation by the articles they rest on. */
class SeenRelation {
  readonly items: readonly Item[];
  readonly #name: Relation;
  readonly #positions = new Map<ArticleId, number[]>();
  readonly #traces: string[] = [];
  readonly #byArticle = new Map<ArticleId, string>();

  constructor(name: Relation, items: readonly Item[], articleOf: ArticleOf) {
    this.#name = name;
    this.items = items;
    const articlesOf = ARTICLES_OF[name] as (
      item: Item,
      articleOf: ArticleOf,
    ) => readonly ArticleId[];
    for (const [position, item] of items.entries()) {
      for (const article of articlesOf(item, articleOf)) {
        const list = this.#positions.get(article);
        if (list === undefined) this.#positions.set(article, [position]);
        else if (list.at(-1) !== position) list.push(position);
      }
    }
  }

  by(articles: readonly ArticleId[]): readonly Item[] {
    const wanted = new Set(articles.flatMap((id) => this.#positions.get(id) ?? []));
    const view = (VIEWS[this.#name] ?? ((item) => item)) as (item: Item) => Item;
    return [...wanted].sort((a, b) => a - b).map((position) => view(this.items[position]!));
  }

  trace(article: ArticleId, sha256: Sha256): string {
    let text = this.#byArticle.get(article);
    if (text === undefined) {
      const own = this.#positions.get(article) ?? [];
      text = `${this.#name} ${own.length}\n`;
      for (const position of own) {
        text += `${(this.#traces[position] ??= this.#traceOf(this.items[position]!, sha256))}\n`;
      }
      this.#byArticle.set(article, text);
    }
    return text;
  }

  #traceOf(item: Item, sha256: Sha256): string {
    const view = VIEWS[this.#name] as ((item: Item) => Item) | undefined;
    const trace = TRACES[this.#name] as ((item: Item) => string) | undefined;
    const text = trace?.(item) ?? JSON.stringify(view?.(item) ?? item);
    return text.length > LONG ? sha256(text) : text;
  }
}

/** Several collators of a run look at one relation: it is indexed once. */
const indexed = new WeakMap<readonly Item[], SeenRelation>();

/** What the articles of a block see of the relations a collator is given: the items that rest on one of them, in order. */
export class Seen {
  readonly #sha256: Sha256;
  readonly #relations: readonly (readonly [Relation, SeenRelation])[];

  constructor(
    relations: Relations<Relation>,
    names: readonly Relation[],
    articleOf: ArticleOf,
    sha256: Sha256,
  ) {
    this.#sha256 = sha256;
    this.#relations = names.map((name) => {
      const items = relations[name] as readonly Item[];
      let known = indexed.get(items);
      if (known === undefined)
        indexed.set(items, (known = new SeenRelation(name, items, articleOf)));
      return [name, known];
    });
  }

  /** The given relations, cut to what rests on one of these articles: each when it is first asked for. */
  by(articles: readonly ArticleId[]): Relations<Relation> {
    const cut = {};
    for (const [name, relation] of this.#relations) {
      let found: readonly Item[] | null = null;
      const get = (): readonly Item[] => (found ??= relation.by(articles));
      Object.defineProperty(cut, name, { get, enumerable: true });
    }
    return cut as Relations<Relation>;
  }

  /** What an article sees, as text that differs whenever that does. */
  trace(article: ArticleId): string {
    return this.#relations.map(([, one]) => one.trace(article, this.#sha256)).join('');
  }
}
