import { DecisionError, settled, settledValue } from '@hearsay/core/collate';
import { SETTABLE_FIELDS, type Decision, type SettableField } from '@hearsay/core/model';
import {
  caseFolder,
  chooseCaptures,
  publishersFrom,
  type PublisherDecision,
} from '@hearsay/engine/operations';
import type { Context } from '../context.ts';
import { EXIT, UsageError, type ExitStatus } from '../exit.ts';
import { printable, toJson, write } from '../output.ts';
import { sayNext } from './next.ts';
import { withCase, type CaseOptions } from './open.ts';
import { signer } from './who.ts';

export interface SetOptions extends CaseOptions, Partial<Record<SettableField, string>> {
  readonly title?: string;
  readonly by?: string;
  readonly publisher?: string;
  readonly source?: string;
  readonly publishers?: string;
}

/** `hearsay set SOURCE --published … --outlet …`: what a person knows better than the page; `-` takes it back. */
export async function set(
  context: Context,
  sources: readonly string[],
  options: SetOptions,
): Promise<ExitStatus> {
  const fields = SETTABLE_FIELDS.filter((field) => options[field] !== undefined);
  const publishers = await publishersSaid(context, options);
  if (fields.length === 0 && options.title === undefined && publishers.length === 0)
    throw new UsageError(
      `say what to set: ${SETTABLE_FIELDS.map((f) => `--${f}`).join(', ')}, --title, --publisher`,
    );
  if (fields.length > 0 && sources.length === 0)
    throw new UsageError('name the pages to set it for');
  const values = fields.map((field) => ({ field, value: valueOf(field, options[field]!) }));
  return withCase(context, options, 'write', async (store) => {
    const { cwd, stdout } = context.terminal;
    const chosen = chooseCaptures(await store.captures(), sources, caseFolder(store), cwd);
    const signed = fields.length > 0 || publishers.length > 0;
    const by = signed ? await signer(context, options.by) : null;
    if (options.title !== undefined) await store.setTitle(options.title);
    const decisions: readonly Decision[] = [
      ...chosen.flatMap(({ id }) =>
        values.map(({ field, value }) => ({ kind: 'field' as const, capture: id, field, value })),
      ),
      ...publishers,
    ];
    const entries = [];
    for (const decision of decisions)
      entries.push(await store.record(decision, { by: by!, at: new Date().toISOString() }));
    if (options.json || options.jsonl) {
      await write(stdout, `${toJson({ format: 'hearsay.entered/1', entries })}\n`);
    } else {
      const what = [
        ...values.map(({ field }) => field),
        ...(options.title === undefined ? [] : ['title']),
        ...(publishers.length === 0 ? [] : [publisherCount(publishers.length)]),
      ];
      const of =
        chosen.length === 0
          ? ''
          : ` of ${chosen.length === 1 ? printable(chosen[0]!.source) : `${chosen.length} pages`}`;
      await write(stdout, `set ${what.join(', ')}${of}\n`);
      if (entries.length > 0) sayNext(context, options, 'to see what follows from it', 'analyse');
    }
    return EXIT.done;
  });
}

/** A value as it is kept; `-` takes the page's own back. @throws UsageError where it is none of the field */
function valueOf(field: SettableField, given: string): string | null {
  if (given === '-') return null;
  try {
    return settledValue(field, given);
  } catch (error) {
    if (error instanceof DecisionError) throw new UsageError(`--${field}: ${error.message}`);
    throw error;
  }
}

const publisherCount = (n: number): string =>
  n === 1 ? 'who publishes an outlet' : `who publishes ${n} outlets`;

/** Who is said to publish what, on the command line and in a table. @throws UsageError, TableError, MissingInputError */
async function publishersSaid(
  { terminal }: Context,
  { publisher, source, publishers }: SetOptions,
): Promise<readonly PublisherDecision[]> {
  if (source !== undefined && publisher === undefined)
    throw new UsageError('--source says where --publisher can be looked up: name both');
  const said: PublisherDecision[] = [];
  if (publishers !== undefined) {
    const rows = await publishersFrom(publishers, terminal.cwd);
    for (const { outlet, publisher: whose, source: where } of rows)
      said.push({ kind: 'publisher', outlet, publisher: whose, source: where });
  }
  if (publisher === undefined) return said;
  const equals = publisher.indexOf('=');
  if (equals < 0)
    throw new UsageError('--publisher takes Outlet=Publisher, or Outlet=- to take it back');
  const whom = publisher.slice(equals + 1).trim();
  const decision = {
    kind: 'publisher' as const,
    outlet: publisher.slice(0, equals),
    publisher: whom === '-' ? null : whom,
    source: source ?? null,
  };
  try {
    return [...said, settled(decision) as PublisherDecision];
  } catch (error) {
    if (error instanceof DecisionError) throw new UsageError(`--publisher: ${error.message}`);
    throw error;
  }
}
