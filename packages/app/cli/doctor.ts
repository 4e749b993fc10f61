import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { ANNOTATORS } from '@hearsay/core/annotate';
import { COLLATORS } from '@hearsay/core/collate';
import { runPages } from '@hearsay/engine/run';
import type { CommonOptions, Context } from './context.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import { toJson, write } from './output.ts';
import { colorsFor } from './progress.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** `hearsay doctor`: whether this installation works, by trying it. */
export async function doctor(context: Context, options: CommonOptions): Promise<ExitStatus> {
  const checks = [node(), machine(), assets(context), await worker(context), analysers()];
  const { stdout, env } = context.terminal;
  if (options.json || options.jsonl) {
    await write(stdout, `${toJson({ format: 'hearsay.doctor/1', checks })}\n`);
  } else {
    const c = colorsFor(stdout, env);
    for (const { name, ok, detail } of checks) {
      await write(stdout, `${ok ? c.green('ok  ') : c.red('FAIL')} ${name}: ${detail}\n`);
    }
  }
  return checks.every((check) => check.ok) ? EXIT.done : EXIT.failed;
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node', ok, detail: `${process.versions.node} (20.19 or newer is needed)` };
}

function machine(): Check {
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  return {
    name: 'machine',
    ok: true,
    detail: `${availableParallelism()} processors, ${memory} GiB of memory`,
  };
}

function assets({ assets: { worker: file, thread, script, style } }: Context): Check {
  const missing = [file, thread, script, style].filter((name) => !existsSync(name));
  const detail =
    missing.length === 0 ? 'all there' : `missing: ${missing.join(', ')}; run \`npm run build\``;
  return { name: 'built files', ok: missing.length === 0, detail };
}

/** Sends a line of text through a real worker and looks for the sentence in what comes back. */
async function worker(context: Context): Promise<Check> {
  const name = 'a page, all the way';
  const text = 'The envoy left Port Adel on 3 May 2031.';
  try {
    const started = performance.now();
    const task = {
      kind: 'given',
      depth: 'annotate',
      source: 'doctor',
      line: JSON.stringify({ id: 'doctor', text, language: 'en' }),
    } as const;
    for await (const result of runPages([task], { worker: context.assets.worker, workers: 1 })) {
      if (result.kind === 'problem') return { name, ok: false, detail: result.problem.detail };
      const [sentence] = result.layers!.sentence;
      const ok =
        sentence !== undefined && result.article.text.slice(sentence.start, sentence.end) === text;
      const ms = Math.round(performance.now() - started);
      return {
        name,
        ok,
        detail: ok ? `read and annotated in ${ms} ms` : 'the sentence did not come back',
      };
    }
    return { name, ok: false, detail: 'nothing came back' };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function analysers(): Check {
  const named = (stages: readonly { readonly id: string; readonly version: number }[]): string =>
    stages.map(({ id, version }) => `${id} ${version}`).join(', ');
  const detail = `of one page: ${named(ANNOTATORS)}; of many: ${named(COLLATORS)}`;
  return { name: 'analysers', ok: ANNOTATORS.length > 0 && COLLATORS.length > 0, detail };
}
