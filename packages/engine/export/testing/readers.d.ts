// The readers that open our files in tests, as far as we use them; they come without types.
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  type Loader = (url: string) => Promise<Loaded>;
  interface JsonLd {
    expand(input: unknown, options: { documentLoader: Loader; safe?: boolean }): Promise<unknown>;
    flatten(
      input: unknown,
      context: null,
      options: { documentLoader: Loader; safe?: boolean },
    ): Promise<Record<string, unknown>[]>;
  }
  const jsonld: JsonLd;
  export default jsonld;
}
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { strict?: boolean });
    readonly data: Record<string, unknown>[];
    format(output: string, options?: { format: string }): unknown;
  }
}
declare module 'markdown-it-footnote' {
  import type { PluginSimple } from 'markdown-it';
  const footnote: PluginSimple;
  export default footnote;
}
