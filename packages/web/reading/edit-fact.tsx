import type {
  Article,
  Attached,
  Field,
  FieldBasis,
  OwnFields,
  SettableField,
} from '@hearsay/core/model';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useKept, type Case } from '../case/context.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { Captured, Visible } from '../parts/captured.tsx';
import { closingOnEscape } from '../parts/escape.ts';
import { focusOnce, instant, Sending, Settling, useSending } from '../parts/decide.tsx';
import { text } from '../text.ts';

const t = text.fields;

/** Why a value cannot be taken; null where it can. */
function problemOf(field: SettableField, value: string): string | null {
  if (value === '') return t.empty;
  if (field === 'published') return isDay(value) ? null : t.dayWrong;
  if (field === 'language') {
    return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(value) ? null : t.languageWrong;
  }
  if (field === 'url') return /^https?:\/\/[^\s/]+/i.test(value) ? null : t.urlWrong;
  return null;
}

/** A day that is in the calendar, with or without a time of day. */
function isDay(value: string): boolean {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(
      value,
    );
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
}

const HINTS: Readonly<Record<SettableField, string | null>> = {
  published: t.dayHint,
  outlet: null,
  url: t.urlHint,
  language: t.languageHint,
};

/** The decision that a value stands on, where a person set it. */
const setting = (
  log: readonly Attached[],
  article: Article,
  field: SettableField,
): Attached | null =>
  log.findLast(
    ({ decision, undone }) =>
      undone === null &&
      decision.kind === 'field' &&
      decision.capture === article.capture &&
      decision.field === field,
  ) ?? null;

/** Where a value was set by a person: by whom and when; and, where the case is kept, the way to change it. */
export function EditFact(props: {
  lookup: Lookup;
  article: Article;
  field: SettableField;
  name: string;
  value: string | null;
  basis?: FieldBasis | undefined;
}) {
  const kept = useKept();
  if (kept === null) return null;
  return <Edit {...props} kept={kept} />;
}

function Edit(props: Parameters<typeof EditFact>[0] & { kept: Case }) {
  const { kept, article, field } = props;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const sending = useSending();
  const entry = setting(kept.now.log ?? [], article, field);
  const set = entry?.decision.kind === 'field' && entry.decision.value !== null ? entry : null;
  const wanted = entry?.decision.kind === 'field' ? entry.decision.value : null;
  const pending = entry !== null && kept.now.unsettled.has(entry.id);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const hand = (value: string | null): void => {
    close();
    sending.run(async () => {
      await kept.model.decide({ kind: 'field', capture: article.capture, field, value });
    });
  };
  return (
    <span class="edit">
      {!pending && (set !== null || props.basis === 'user') && (
        <span class="basis">
          (
          {set === null ? (
            text.basis.user
          ) : (
            <Captured
              text={
                set.by === kept.now.by
                  ? t.setByYou(instant(set.at))
                  : t.setBy(set.by, instant(set.at))
              }
              class="by"
            />
          )}
          )
        </span>
      )}{' '}
      <button
        ref={opener}
        type="button"
        class="quiet-button"
        aria-expanded={open}
        aria-label={t.changeOf(props.name)}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {t.change}
      </button>
      {pending && (
        <>
          {wanted !== null && wanted !== props.value && (
            <>
              {' → '}
              <Captured text={wanted} />{' '}
            </>
          )}
          <Settling kept={kept} entry={entry} />
        </>
      )}
      <Sending {...sending} />
      {open && <EditForm {...props} set={set} onSet={hand} onClose={close} />}
    </span>
  );
}

function EditForm(
  props: Parameters<typeof Edit>[0] & {
    set: Attached | null;
    onSet: (value: string | null) => void;
    onClose: () => void;
  },
) {
  const { field, value } = props;
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const hint = HINTS[field];
  const base = `edit-${field}`;
  return (
    <form
      class="edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = input.current?.value.trim() ?? '';
        const problem = problemOf(field, typed);
        setWrong(problem);
        if (problem === null) props.onSet(typed);
        else input.current?.focus();
      }}
      onKeyDown={closingOnEscape(props.onClose)}
    >
      <label class="field">
        <span>{props.name}</span>
        <input
          ref={(e) => focusOnce(e, input)}
          type="text"
          name={field}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={2000}
          list={field === 'outlet' ? 'known-outlets' : undefined}
          aria-describedby={`${base}-hint ${base}-wrong`}
          aria-invalid={wrong !== null}
          defaultValue={value ?? ''}
        />
      </label>
      {field === 'outlet' && <KnownOutlets lookup={props.lookup} />}
      <p id={`${base}-hint`} class="quiet">
        {hint}
      </p>
      <p id={`${base}-wrong`} class="went-wrong" role="alert">
        {wrong}
      </p>
      {props.set !== null && <Own {...props} />}
      <p class="buttons">
        <button type="submit">{t.save}</button>
        {props.set !== null && (
          <button type="button" onClick={() => props.onSet(null)}>
            {t.takeBack}
          </button>
        )}
        <button type="button" onClick={props.onClose}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

function KnownOutlets({ lookup }: { lookup: Lookup }) {
  const names = new Set(lookup.dossier.articles.flatMap((a) => a.outlet?.value ?? []));
  return (
    <datalist id="known-outlets">
      {[...names].slice(0, 300).map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** What the page itself says, where a person set another value: asked of the server, which reads the page again. */
function Own({ kept, article, field }: { kept: Case; article: Article; field: SettableField }) {
  const [found, setFound] = useState<OwnFields | string | null>(null);
  useEffect(() => {
    let current = true;
    kept.model.remote.own(article.capture).then(
      (own) => current && setFound(own),
      (error: unknown) =>
        current && setFound(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
    };
  }, [article.capture]);
  const shown: ComponentChildren =
    found === null ? (
      t.ownLoading
    ) : typeof found === 'string' ? (
      <span class="went-wrong">
        <Visible text={found} />
      </span>
    ) : (
      <>
        {t.own}: <OwnValue value={found[field]} />
      </>
    );
  return <p class="own-value">{shown}</p>;
}

function OwnValue({ value }: { value: Field<string> | string | null }) {
  if (value === null) return <span class="unnamed">{t.ownNothing}</span>;
  if (typeof value === 'string') return <Captured text={value} />;
  return (
    <>
      <Captured text={value.value} /> <span class="basis">({text.basis[value.basis]})</span>
    </>
  );
}
