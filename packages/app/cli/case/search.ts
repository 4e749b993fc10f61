import type { FamilyId, FoundSentence } from '@hearsay/core/model';
import type { CaseStore, SearchQuery } from '@hearsay/engine/store';
import type { Context } from '../context.ts';
import { EXIT, UsageError, type ExitStatus } from '../exit.ts';
import { nearest } from '../near.ts';
import { isolated, printable, toJson, visible, write } from '../output.ts';
import { colorsFor, type Colors } from '../progress.ts';
import { withCase, type CaseOptions } from './open.ts';

export interface SearchOptions extends CaseOptions {
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly speaker?: string;
  readonly place?: string;
  readonly family?: string;
  readonly limit?: number;
  readonly after?: string;
}
const LIMIT = 20;
/** Outlets named where none of the name that was asked for is there. */
const OUTLETS = 12;

/** `hearsay search WORDS…`: sentences of a case, with where they stand. */
export async function search(
  context: Context,
  words: readonly string[],
  options: SearchOptions,
): Promise<ExitStatus> {
  for (const day of [options.since, options.until])
    if (day !== undefined && !isDay(day))
      throw new UsageError(`${day} is not a day; write it as 2031-05-02`);
  const query: SearchQuery = {
    text: words.map(typed).join(' '),
    outlet: options.outlet ?? null,
    from: options.since ?? null,
    to: options.until ?? null,
    speaker: options.speaker ?? null,
    place: options.place ?? null,
    family: (options.family as FamilyId | undefined) ?? null,
    limit: options.limit ?? LIMIT,
    after: options.after ?? null,
  };
  const { text, limit: _, after: __, ...filters } = query;
  if (text.trim() === '' && Object.values(filters).every((filter) => filter === null))
    throw new UsageError('say what to look for: words, "a phrase", name:"Somebody", or a filter');
  return withCase(context, options, 'look', async (store) => {
    const { terminal } = context;
    const { stdout, env } = terminal;
    const page = await store.search(query);
    if (options.json) {
      await write(stdout, `${toJson({ format: 'hearsay.search/1', ...page })}\n`);
    } else if (options.jsonl) {
      for (const hit of page.hits) await write(stdout, `${toJson(hit)}\n`);
    } else {
      const c = colorsFor(stdout, env);
      if (page.entity !== null) {
        const forms = page.entity.forms.map(printable).join(', ');
        await write(stdout, `${c.dim(`all forms of ${printable(page.entity.name)}: ${forms}`)}\n`);
      }
      for (const hit of page.hits) await write(stdout, `${shown(hit, c)}\n`);
      if (page.hits.length === 0) {
        await write(stdout, 'nothing found\n');
        for (const why of await whyNothing(store, query)) terminal.stderr.write(`${why}\n`);
      }
      if (page.next !== null) await write(stdout, `${c.dim(`more: --after ${page.next}`)}\n`);
    }
    return EXIT.done;
  });
}

/** Whether a text is a day of the calendar, as 2031-05-02. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The shell takes quotation marks off: what follows `name:` in one argument is one name. */
const typed = (word: string): string =>
  word.replace(/^name:(?=[^"]*$)\s*([^"\s]*\s[^"]*)$/iu, (_, name: string) => `name:"${name}"`);

/** Why nothing may have been found: an outlet that the case does not have, pages that are not analysed yet. */
async function whyNothing(store: CaseStore, { outlet }: SearchQuery): Promise<readonly string[]> {
  const why: string[] = [];
  if (outlet !== null) {
    const names = (await store.facets()).outlets.map(({ name }) => name);
    if (!names.includes(outlet)) {
      const meant = nearest(outlet, names);
      const rest = names.length > OUTLETS ? `, … ${names.length - OUTLETS} more` : '';
      why.push(
        meant === null
          ? `no page is of ${printable(outlet)}; outlets here: ${names.slice(0, OUTLETS).map(printable).join(', ')}${rest}`
          : `no page is of ${printable(outlet)}; did you mean ${printable(meant)}?`,
      );
    }
  }
  const waiting = (await store.captures()).filter(({ stamp }) => stamp === null).length;
  if (waiting > 0) why.push(`${waiting} of the pages are not analysed yet, so not searched`);
  return why;
}

function shown({ cite, marks, outlet, published, source }: FoundSentence, c: Colors): string {
  let text = '';
  let at = cite.start;
  for (const mark of marks) {
    text += visible(cite.text.slice(at - cite.start, mark.start - cite.start));
    text += c.bold(visible(cite.text.slice(mark.start - cite.start, mark.end - cite.start)));
    at = mark.end;
  }
  text += visible(cite.text.slice(at - cite.start));
  const day = published?.slice(0, 10) ?? 'no date';
  const from = `${day} · ${printable(outlet ?? 'outlet not stated')} · ${printable(source)}:${cite.start}`;
  return `${isolated(text)}\n  ${c.dim(from)}`;
}
