import { ANNOTATORS, planAnnotators, updateAnnotations } from '@hearsay/core/annotate';
import { corrected } from '@hearsay/core/collate';
import type { Article, Capture } from '@hearsay/core/model';
import { read, ReadError } from '@hearsay/core/read';
import {
  CaptureError,
  loadGiven,
  readFileBytes,
  sha256,
  toPage,
  type RawPage,
} from '../capture/index.ts';
import { faultOf } from './fault.ts';
import type { PageResult, PageTask, ReadableTask } from './task.ts';

const plan = planAnnotators(ANNOTATORS);

/** Takes one page all the way: bytes → capture → article → annotations. A page that cannot be read is a problem, not an error. */
export async function runPage(task: PageTask): Promise<PageResult> {
  if (task.kind === 'problem') return { kind: 'problem', problem: task.problem };
  try {
    const { capture, article: found } = await articleOf(task);
    const article = task.corrections === undefined ? found : corrected(found, task.corrections);
    if (task.depth === 'read')
      return { kind: 'article', capture, article, layers: null, made: null, ran: [] };
    const { layers, made, ran } = updateAnnotations(plan, article, task.kept ?? null, sha256);
    return { kind: 'article', capture, article, layers, made, ran };
  } catch (error) {
    if (error instanceof CaptureError) return { kind: 'problem', problem: error.problem };
    if (error instanceof ReadError) {
      const { reason, message } = error;
      return { kind: 'problem', problem: { source: task.source, reason, detail: message } };
    }
    return { kind: 'problem', problem: faultOf(task.source, error) };
  }
}

async function articleOf(task: ReadableTask): Promise<{ capture: Capture; article: Article }> {
  if (task.kind === 'given') return loadGiven(task.line, task.source);
  if (task.kind === 'article') return { capture: task.capture, article: task.article };
  const page = toPage(await rawPage(task));
  return { capture: page.capture, article: read(page, { sha256 }) };
}

async function rawPage(task: Extract<ReadableTask, { kind: 'file' | 'bytes' }>): Promise<RawPage> {
  if (task.kind === 'bytes') return task;
  const bytes = await readFileBytes(task.path, task.source);
  return {
    source: task.source,
    bytes,
    url: null,
    mediaType: null,
    charset: null,
    capturedAt: null,
  };
}
