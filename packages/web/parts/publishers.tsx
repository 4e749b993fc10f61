import type { Publisher } from '@hearsay/core/model';
import { useRef, useState } from 'preact/hooks';
import { useKept, type Case } from '../case/context.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured, Visible } from './captured.tsx';
import { closingOnEscape } from './escape.ts';
import { focusOnce, Sending, Settling, useSending } from './decide.tsx';
import { More } from './list.tsx';

const t = text.sources;

/** Who publishes which outlet, with where it can be looked up; where the case is kept, the ways to say so and to take it back. */
export function Publishers({ lookup }: { lookup: Lookup }) {
  const kept = useKept();
  const { publishers } = lookup.dossier;
  if (kept === null && publishers.length === 0) return null;
  return (
    <section class="own publishers">
      <h2>{t.publishers}</h2>
      <p class="key">{t.publishersNote}</p>
      {publishers.length === 0 ? (
        <p class="quiet">{t.publisherNone}</p>
      ) : (
        <ul class="rows">
          <More
            list
            items={publishers}
            step={40}
            render={(row) => <Row key={`${row.outlet}|${row.publisher}`} row={row} kept={kept} />}
          />
        </ul>
      )}
      {kept !== null && <Add kept={kept} lookup={lookup} />}
    </section>
  );
}

function Row({ row, kept }: { row: Publisher; kept: Case | null }) {
  const sending = useSending();
  const { decision } = row;
  const entry = kept?.now.log?.find(({ id, undone }) => id === decision && undone === null);
  return (
    <li data-item>
      <span>
        <Captured text={row.outlet} /> ← <Captured text={row.publisher} class="name" />
      </span>
      <span class="meta">
        <Captured text={row.source} class="file" />
        {decision === null && <span>{t.publisherFile}</span>}
        {entry !== undefined && (
          <>
            <Captured text={text.decide.by(entry.by)} class="by" />
            <button
              type="button"
              class="quiet-button"
              data-control="undo"
              onClick={() => sending.run(async () => void (await kept!.model.undo(entry.id)))}
            >
              {text.decide.undo}
            </button>
          </>
        )}
      </span>
      <Sending {...sending} />
    </li>
  );
}

function Add({ kept, lookup }: { kept: Case; lookup: Lookup }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const sending = useSending();
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const waiting = (kept.now.log ?? []).filter(
    ({ id, undone, decision }) =>
      undone === null && decision.kind === 'publisher' && kept.now.unsettled.has(id),
  );
  return (
    <div class="pick">
      <button
        ref={opener}
        type="button"
        class="quiet-button"
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {t.publisherAdd}
      </button>
      {waiting.map((entry) => (
        <Settling key={entry.id} kept={kept} entry={entry} />
      ))}
      <Sending {...sending} />
      {open && (
        <Form
          lookup={lookup}
          onClose={close}
          onSet={(outlet, publisher, source) => {
            close();
            sending.run(async () => {
              await kept.model.decide({ kind: 'publisher', outlet, publisher, source });
            });
          }}
        />
      )}
    </div>
  );
}

const FIELDS = [
  ['outlet', t.outletField],
  ['publisher', t.publisherField],
  ['source', t.sourceField],
] as const;

function Form(props: {
  lookup: Lookup;
  onSet: (outlet: string, publisher: string, source: string) => void;
  onClose: () => void;
}) {
  const first = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const names = new Set(
    props.lookup.dossier.families.flatMap(({ origin }) => (origin === null ? [] : [origin])),
  );
  return (
    <form
      class="edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const values = FIELDS.map(([name]) => String(typed.get(name) ?? '').trim());
        if (values.includes('')) {
          setWrong(t.publisherEmpty);
          first.current?.focus();
        } else props.onSet(values[0]!, values[1]!, values[2]!);
      }}
      onKeyDown={closingOnEscape(props.onClose)}
    >
      {FIELDS.map(([name, label]) => (
        <label key={name} class="field">
          <span>{label}</span>
          <input
            {...(name === 'outlet'
              ? { ref: (e: HTMLInputElement | null) => focusOnce(e, first), list: 'known-origins' }
              : {})}
            type="text"
            name={name}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            maxLength={2000}
            aria-describedby="publisher-wrong"
            aria-invalid={wrong !== null}
          />
        </label>
      ))}
      <datalist id="known-origins">
        {[...names].sort().map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id="publisher-wrong" class="went-wrong" role="alert">
        {wrong === null ? null : <Visible text={wrong} />}
      </p>
      <p class="buttons">
        <button type="submit">{text.fields.save}</button>
        <button type="button" onClick={props.onClose}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}
