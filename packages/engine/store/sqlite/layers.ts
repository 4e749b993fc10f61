import type { Layer, Layers, Token } from '@hearsay/core/model';
import { fromColumns, toColumns, type Columns } from './columns.ts';

/** Layers as they are written down, by column; tokens by themselves, since they are most of it and few need them. */
export interface WrittenLayers {
  readonly layers: string;
  readonly tokens: string | null;
}

const NONE: Columns = { list: [] };

export function writeLayers(layers: Layers<Layer>): WrittenLayers {
  let tokens: string | null = null;
  const written: Record<string, Columns> = {};
  for (const [name, list] of Object.entries(layers)) {
    if (name === 'token') tokens = JSON.stringify(toColumns(list));
    written[name] = name === 'token' ? NONE : toColumns(list); // every key keeps its place
  }
  return { layers: JSON.stringify(written), tokens };
}

/** @param tokens asked for when somebody wants to see them */
export function readLayers(written: string, tokens: (() => string) | null): Layers<Layer> {
  const layers = JSON.parse(written) as Record<string, unknown>;
  for (const name of Object.keys(layers)) layers[name] = fromColumns(layers[name] as Columns);
  if (tokens !== null) {
    let read: readonly Token[] | undefined;
    const get = (): readonly Token[] =>
      (read ??= fromColumns(JSON.parse(tokens()) as Columns) as Token[]);
    Object.defineProperty(layers, 'token', { get, enumerable: true, configurable: true });
  }
  return layers as unknown as Layers<Layer>;
}
