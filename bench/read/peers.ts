import type { Prediction, Row } from './pages.ts';

/** Another extractor: what it gives for a page, as HTML, with the metadata it has. */
export interface Peer {
  readonly name: string;
  extract(row: Row): Promise<Extracted | null>;
}
interface Extracted {
  readonly html: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** The extractors we are compared with, each on linkedom. They are loaded only when they are asked for. */
export async function loadPeers(): Promise<readonly Peer[]> {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  const { Defuddle } = await import('defuddle/node');
  return [
    {
      name: '@mozilla/readability',
      extract: async ({ html }) => {
        const { document } = parseHTML(html);
        const found = new Readability(document as never).parse();
        if (found === null) return null;
        return {
          html: found.content ?? '',
          title: found.title ?? null,
          author: found.byline ?? null,
          date: found.publishedTime ?? null,
        };
      },
    },
    {
      name: 'defuddle',
      extract: async ({ html, url }) => {
        // As a text, its Node entry reads a page with linkedom and what it adds to it. `useAsync` would use the network.
        const found = await Defuddle(html, url ?? undefined, { useAsync: false });
        return {
          html: found.content,
          title: found.title || null,
          author: found.author || null,
          date: found.published || null,
        };
      },
    },
  ];
}

const BLOCKS = new Set(
  `address article aside blockquote br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li
  main nav ol p pre section table tbody td tfoot th thead tr ul`.split(/\s+/u),
);

/** As much of the DOM as is asked for here. */
interface Part {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Part>;
}

/** A peer's answer in the scorers' form: its HTML as text, with a break at every border of a block. */
export async function inScorersForm(found: Extracted): Promise<Prediction> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(`<!doctype html><html><body>${found.html}</body></html>`);
  const parts: string[] = [];
  const visit = (node: Part): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push(child.textContent ?? '');
      const name = child.nodeName.toLowerCase();
      if (child.nodeType !== 1 || name === 'script' || name === 'style') continue;
      const block = BLOCKS.has(name);
      if (block) parts.push('\n');
      visit(child);
      if (block) parts.push('\n');
    }
  };
  visit(document.body as unknown as Part);
  return {
    articleBody: parts.join(''),
    title: found.title,
    author: found.author === null ? [] : found.author.split(/[;,|]|\s(?:and|und|et|y|&)\s/iu),
    date: found.date,
    comments: [],
  };
}
