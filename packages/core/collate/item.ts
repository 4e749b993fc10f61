import type { Annotated } from '../annotate/index.ts';
import type { ArticleId, CaptureId, Hash, Sha256 } from '../model/index.ts';

/** An article of a run, loaded only when it is needed. */
export interface CollateItem {
  readonly id: ArticleId;
  readonly capture: CaptureId;
  /** When the page was captured, an ISO 8601 instant; null or left out where nothing says. */
  readonly capturedAt?: string | null;
  /** Hash of everything a collator can see of the article: the article as it counts (a person's corrections applied), and its layers. Two items with one stamp load the same. Asked for only where there is a cache. */
  readonly stamp: Hash;
  /** May be costly (a row is read and inflated). Called again when the article is needed again after many others. */
  load(): Annotated;
}

/** An item of what is in memory; its stamp is worked out when it is first asked for. */
export function collateItem(
  annotated: Annotated,
  sha256: Sha256,
  capturedAt: string | null = null,
): CollateItem {
  let stamp: Hash | null = null;
  return {
    id: annotated.article.id,
    capture: annotated.article.capture,
    capturedAt,
    get stamp() {
      return (stamp ??= sha256(JSON.stringify([annotated.article, annotated.layers])));
    },
    load: () => annotated,
  };
}

/** So many articles are held loaded. */
const LOADED = 512;

/** Loads articles by the number of their item, and holds the last few. */
export class Loader {
  readonly #items: readonly CollateItem[];
  /** Of an article that is loaded again the text is the one it had at first: what was cut from either holds just one. */
  readonly #texts = new Map<number, string>();
  readonly #loaded = new Map<number, Annotated>();

  constructor(items: readonly CollateItem[]) {
    this.#items = items;
  }

  load(index: number): Annotated {
    let article = this.#loaded.get(index);
    if (article === undefined) {
      article = this.#withText(index, this.#items[index]!.load());
      if (this.#loaded.size >= LOADED) this.#loaded.delete(this.#loaded.keys().next().value!);
    } else this.#loaded.delete(index);
    this.#loaded.set(index, article);
    return article;
  }

  #withText(index: number, loaded: Annotated): Annotated {
    const text = this.#texts.get(index);
    if (text === loaded.article.text) return { ...loaded, article: { ...loaded.article, text } };
    this.#texts.set(index, loaded.article.text);
    return loaded;
  }
}
