import type { Layer, Layers, Token } from '@hearsay/core/model';

/** Layers as they are written down: tokens by themselves, since few need them. */
export interface WrittenLayers {
  readonly layers: string;
  readonly tokens: string | null;
}

export function writeLayers(layers: Layers<Layer>): WrittenLayers {
  const tokens = (layers as Partial<Layers<Layer>>).token;
  if (tokens === undefined) return { layers: JSON.stringify(layers), tokens: null };
  // The key keeps its place.
  return { layers: JSON.stringify({ ...layers, token: [] }), tokens: JSON.stringify(tokens) };
}

/** @param tokens asked for when somebody wants to see them */
export function readLayers(written: string, tokens: (() => string) | null): Layers<Layer> {
  const layers = JSON.parse(written) as Layers<Layer>;
  if (tokens === null) return layers;
  let read: readonly Token[] | undefined;
  return Object.defineProperty(layers, 'token', {
    get: () => (read ??= JSON.parse(tokens()) as readonly Token[]),
    enumerable: true,
    configurable: true,
  });
}
