import { DecisionError, settledValue } from '@hearsay/core/collate';
import { SETTABLE_FIELDS, type Decision, type SettableField } from '@hearsay/core/model';
import { caseFolder, chooseCaptures } from '@hearsay/engine/operations';
import type { Context } from '../context.ts';
import { EXIT, UsageError, type ExitStatus } from '../exit.ts';
import { printable, toJson, write } from '../output.ts';
import { sayNext } from './next.ts';
import { withCase, type CaseOptions } from './open.ts';
import { signer } from './who.ts';

export interface SetOptions extends CaseOptions, Partial<Record<SettableField, string>> {
  readonly title?: string;
  readonly by?: string;
}

/** `hearsay set SOURCE --published … --outlet …`: what a person knows better than the page; `-` takes it back. */
export async function set(
  context: Context,
  sources: readonly string[],
  options: SetOptions,
): Promise<ExitStatus> {
  const fields = SETTABLE_FIELDS.filter((field) => options[field] !== undefined);
  if (fields.length === 0 && options.title === undefined)
    throw new UsageError(
      `say what to set: ${SETTABLE_FIELDS.map((f) => `--${f}`).join(', ')}, --title`,
    );
  if (fields.length > 0 && sources.length === 0)
    throw new UsageError('name the pages to set it for');
  const values = fields.map((field) => ({ field, value: valueOf(field, options[field]!) }));
  return withCase(context, options, 'write', async (store) => {
    const { cwd, stdout } = context.terminal;
    const chosen = chooseCaptures(await store.captures(), sources, caseFolder(store), cwd);
    const by = fields.length > 0 ? await signer(context, options.by) : null;
    if (options.title !== undefined) await store.setTitle(options.title);
    const entries = [];
    for (const { id } of chosen) {
      for (const { field, value } of values) {
        const decision: Decision = { kind: 'field', capture: id, field, value };
        const deed = { by: by!, at: new Date().toISOString() };
        entries.push(await store.record(decision, deed));
      }
    }
    if (options.json || options.jsonl) {
      await write(stdout, `${toJson({ format: 'hearsay.entered/1', entries })}\n`);
    } else {
      const what = [
        ...values.map(({ field }) => field),
        ...(options.title === undefined ? [] : ['title']),
      ];
      const of =
        chosen.length === 0
          ? ''
          : ` of ${chosen.length === 1 ? printable(chosen[0]!.source) : `${chosen.length} pages`}`;
      await write(stdout, `set ${what.join(', ')}${of}\n`);
      if (values.length > 0) sayNext(context, options, 'to see what follows from it', 'analyse');
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
