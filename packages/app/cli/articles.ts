import { GIVEN_MEDIA_TYPE } from '@hearsay/core/collate';
import {
  LAYERS,
  LAYER_NAMES,
  type Article,
  type CaptureId,
  type Layer,
  type Layers,
  type Problem,
} from '@hearsay/core/model';
import { runPages, type Depth } from '@hearsay/engine/run';
import { openInput, type CommonOptions, type Context } from './context.ts';
import { EXIT, UsageError, type ExitStatus } from './exit.ts';
import { printable, toJson, write } from './output.ts';
import { colorsFor } from './progress.ts';

export interface ArticleOptions extends CommonOptions {
  readonly layers?: readonly string[];
}

/** Layers that are left out unless asked for: they are large. */
const ON_REQUEST: ReadonlySet<Layer> = new Set(['token']);

type ArticleLine = Record<string, unknown>;

/** `hearsay read` and `hearsay annotate`: captures → articles, one after the other. */
export async function articles(
  context: Context,
  paths: readonly string[],
  options: ArticleOptions,
  depth: Depth,
): Promise<ExitStatus> {
  const extra = layersAsked(options.layers ?? []);
  const { input, progress, run } = await openInput(context, paths, options, depth);
  const { stdout, env } = context.terminal;
  const colors = colorsFor(stdout, env);
  const problems: Problem[] = [...input.problems];
  const seen = new Map<CaptureId, string>();
  let separator = '';
  if (options.json) await write(stdout, '{"format":"hearsay.articles/1","articles":[');
  for await (const result of runPages(input.tasks, run)) {
    if (result.kind === 'problem') {
      problems.push(result.problem);
      continue;
    }
    const { article, layers, capture } = result;
    // One page in two containers is one capture.
    if (capture.mediaType !== GIVEN_MEDIA_TYPE) {
      const first = seen.get(capture.id);
      if (first !== undefined) {
        progress.note(`the same page twice: ${printable(first)}, ${printable(capture.source)}`);
        continue;
      }
      seen.set(capture.id, capture.source);
    }
    if (!options.json && !options.jsonl) {
      progress.clear();
      await write(stdout, `${separator}${describe(article, layers, colors)}\n`);
      separator = '\n';
      continue;
    }
    const line = toJson(articleLine(article, layers, extra));
    await write(stdout, options.json ? `${separator}\n${line}` : `${line}\n`);
    separator = options.json ? ',' : '';
  }
  if (options.json) await write(stdout, `\n],"problems":${toJson(problems)}}\n`);
  progress.clear();
  return problems.length > 0 ? EXIT.partly : EXIT.done;
}

function layersAsked(keys: readonly string[]): ReadonlySet<Layer> {
  const byKey = new Map(LAYER_NAMES.map((name) => [LAYERS[name].key, name]));
  return new Set(
    keys.map((key) => {
      const layer = byKey.get(key);
      if (layer === undefined) {
        throw new UsageError(
          `no layer is called ${key}; there are ${[...byKey.keys()].join(', ')}`,
        );
      }
      return layer;
    }),
  );
}

/** An article as a line of `hearsay.article/1`, with its layers where it has been annotated. */
export function articleLine(
  article: Article,
  layers: Layers<Layer> | null,
  extra: ReadonlySet<Layer>,
): ArticleLine {
  const line: ArticleLine = { format: 'hearsay.article/1', ...article };
  if (layers === null) return line;
  for (const name of LAYER_NAMES) {
    if (ON_REQUEST.has(name) && !extra.has(name)) continue;
    line[LAYERS[name].key] = layers[name] ?? [];
  }
  return line;
}

function describe(
  article: Article,
  layers: Layers<Layer> | null,
  c: ReturnType<typeof colorsFor>,
): string {
  const field = (label: string, value: { value: string; basis: string } | null): string =>
    value === null
      ? `${label} not stated`
      : `${label} ${printable(value.value)} ${c.dim(`(${value.basis})`)}`;
  const facts = [
    field('outlet', article.outlet),
    field('published', article.published),
    ...(article.modified === null ? [] : [field('changed', article.modified)]),
    ...(article.section === null ? [] : [field('section', article.section)]),
    ...article.byline.map((name) => field('by', name)),
    ...article.credits.map(
      (credit) =>
        `credits ${credit.name === null ? 'somebody unnamed' : printable(credit.name)} ${c.dim(`(${credit.scope})`)}`,
    ),
    `language ${article.language}`,
    ...(article.encoding === null
      ? []
      : [`encoding ${article.encoding.name} ${c.dim(`(${article.encoding.ground})`)}`]),
  ];
  const garbled = article.garbled.map(({ kind, written, read, count, cite }) => {
    const places = `${count} ${count === 1 ? 'place' : 'places'}`;
    const how = read === null ? '' : ` (${written ?? 'another encoding'} that was read as ${read})`;
    return `${c.yellow(`characters ${kind}`)}: ${places} such as “${printable(cite.text)}”${how}`;
  });
  const counts = [
    [article.blocks.length, 'blocks'],
    [article.comments.length, 'comments kept apart'],
    [article.removed.length, 'pieces removed'],
    ...(layers === null
      ? []
      : LAYER_NAMES.map((name) => [(layers[name] ?? []).length, LAYERS[name].key])),
  ].map(([count, noun]) => `${count} ${noun}`);
  const body = article.blocks
    .map((block) => printable(article.text.slice(block.start, block.end)))
    .filter((_, index) => article.blocks[index]!.role !== 'headline');
  return [
    c.bold(printable(article.headline) || '(no headline)'),
    c.dim(printable(article.source)),
    facts.join(' · '),
    counts.join(' · '),
    ...garbled,
    '',
    ...body.flatMap((paragraph) => [paragraph, '']),
  ]
    .join('\n')
    .trimEnd();
}
