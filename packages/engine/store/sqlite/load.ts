import type { Article, ArticleId, Hash, Layer, Layers } from '@hearsay/core/model';
import { StoreError } from '../store.ts';
import type { Connection } from './connection.ts';
import { damaged } from './failure.ts';
import { readLayers } from './layers.ts';
import { unpack } from './packed.ts';

/** @throws StoreError `not there`, `damaged` */
export function loadArticle(
  connection: Connection,
  id: ArticleId,
): { readonly article: Article; readonly layers: Layers<Layer> } {
  const row = connection.get(
    `SELECT d.text, d.rest, d.layers, d.tokens FROM article a JOIN article_data d ON d.n = a.n
       WHERE a.id = ?`,
    [id],
  );
  if (row === null) {
    const detail = `there is no article ${id} in this case`;
    throw new StoreError(connection.place, 'not there', detail);
  }
  const [text, rest, layers, tokens] = row as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array | null,
  ];
  const read = (data: Uint8Array): string => textIn(data, id, connection.place);
  const article = JSON.parse(read(rest)) as { -readonly [K in keyof Article]: Article[K] };
  article.text = JSON.parse(read(text)) as string;
  // What was read before characters were looked at says nothing of them, until it is read again.
  article.encoding ??= null;
  article.garbled ??= [];
  return { article, layers: readLayers(read(layers), tokens && (() => read(tokens))) };
}

export function contentOf(connection: Connection, id: ArticleId): Hash | null {
  const row = connection.get('SELECT content FROM article WHERE id = ?', [id]);
  return row === null ? null : (row[0] as Hash);
}

/** @throws StoreError `damaged` */
export function textIn(data: Uint8Array, article: string, place: string): string {
  try {
    return unpack(data).toString('utf8');
  } catch (error) {
    throw damaged(place, `the article ${article} cannot be unpacked`, error);
  }
}
