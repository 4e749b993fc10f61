import type { Decision, Subject } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { anchors, judgementsOn, type Finding, type Judgement } from '../case/anchor.ts';
import { useKept, type Case } from '../case/context.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { text } from '../text.ts';
import { Captured, Visible } from './captured.tsx';

const t = text.decide;

/** A page, a family or a name is not rejected as such: there are controls for two pages and two names. */
const PAIRED: ReadonlySet<Subject> = new Set(['article', 'family', 'entity']);
const choicesFor = ({ subject }: Finding): readonly ('accept' | 'reject')[] =>
  PAIRED.has(subject) ? ['accept'] : ['accept', 'reject'];

/**
 * What a person decided on a finding, and the ways to decide: accept, reject, comment, take back, beside what is said of
 * it in brief (`children`). That alone where the case is not kept. Keys work on the entry that has the focus, by pressing
 * these very buttons.
 */
export function Decide(props: {
  lookup: Lookup;
  of: Finding | null;
  children?: ComponentChildren;
}) {
  const kept = useKept();
  if (kept === null || props.of === null) return <>{props.children}</>;
  return (
    <div class="judged">
      <div>{props.children}</div>
      <Judge kept={kept} lookup={props.lookup} of={props.of} />
    </div>
  );
}

function Judge({ kept, lookup, of }: { kept: Case; lookup: Lookup; of: Finding }) {
  const [writing, setWriting] = useState(false);
  const sending = useSending();
  const opener = useRef<HTMLButtonElement>(null);
  const standing = judgementsOn(kept.now.log ?? [], of);
  const verdict = standing.findLast(({ decision }) => decision.kind !== 'comment') ?? null;
  const comments = standing.filter(({ decision }) => decision.kind === 'comment');
  const hand = (
    decision: Pick<Extract<Decision, { kind: 'accept' | 'reject' }>, 'kind'> | Comment,
  ) =>
    sending.run(async () => {
      const found = anchors(lookup, of.cites);
      if (found === null) throw new Error(text.log.unknownPage);
      const { which } = of;
      const named = { subject: of.subject, anchors: found, ...(which === null ? {} : { which }) };
      if (decision.kind !== 'comment' && verdict !== null) {
        if ((await kept.model.undo(verdict.id)) === null) return;
      }
      await kept.model.decide({ ...decision, ...named } as Decision);
    });
  const toggle = (kind: 'accept' | 'reject'): void =>
    verdict?.decision.kind === kind
      ? sending.run(async () => void (await kept.model.undo(verdict.id)))
      : hand({ kind });
  const close = (): void => {
    setWriting(false);
    opener.current?.focus();
  };
  return (
    <div class="decide" role="group" aria-label={t.group} data-decided={verdict?.decision.kind}>
      <span class="choices">
        {choicesFor(of).map((kind) => {
          const chosen = verdict?.decision.kind === kind;
          return (
            <button
              key={kind}
              type="button"
              class={`quiet-button ${kind}`}
              data-control={kind}
              aria-pressed={chosen}
              aria-keyshortcuts={kind[0]}
              aria-disabled={sending.busy}
              onClick={() => toggle(kind)}
            >
              {chosen ? t[`${kind}ed` as const] : t[kind]}
            </button>
          );
        })}
        <button
          ref={opener}
          type="button"
          class="quiet-button"
          data-control="comment"
          aria-expanded={writing}
          onClick={() => setWriting(!writing)}
        >
          {t.comment}
        </button>
      </span>
      {verdict !== null && (
        <span class="decided">
          <Captured text={t.by(verdict.by)} class="by" />
          <Settling kept={kept} entry={verdict} />
          <button
            type="button"
            class="quiet-button"
            data-control="undo"
            aria-keyshortcuts="u"
            onClick={() => sending.run(async () => void (await kept.model.undo(verdict.id)))}
          >
            {t.undo}
          </button>
        </span>
      )}
      <Sending {...sending} />
      {comments.length > 0 && (
        <ul class="notes">
          {comments.map((entry) => (
            <Note key={entry.id} kept={kept} entry={entry} />
          ))}
        </ul>
      )}
      {writing && (
        <CommentForm
          onClose={close}
          onSave={(words) => {
            close();
            hand({ kind: 'comment', text: words });
          }}
        />
      )}
    </div>
  );
}
type Comment = { readonly kind: 'comment'; readonly text: string };

/** Whether the result shows a decision yet. */
export function Settling({
  kept,
  entry,
}: {
  kept: Case;
  entry: { readonly id: number; readonly decision: Decision };
}) {
  if (!kept.now.unsettled.has(entry.id)) return null;
  return <span class="pending">{entry.decision.kind === 'reject' ? t.leftOut : t.pending}</span>;
}

function Note({ kept, entry }: { kept: Case; entry: Judgement }) {
  const sending = useSending();
  if (entry.decision.kind !== 'comment') return null;
  return (
    <li class="note">
      <p dir="auto">
        <Visible text={entry.decision.text} />
      </p>
      <p class="meta">
        <Captured text={entry.by} class="who" />
        <span>{instant(entry.at)}</span>
        <button
          type="button"
          class="quiet-button"
          onClick={() => sending.run(async () => void (await kept.model.undo(entry.id)))}
        >
          {t.takeBack}
        </button>
      </p>
      <Sending {...sending} />
    </li>
  );
}

function CommentForm(props: { onSave: (words: string) => void; onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const save = (): void => {
    const words = field.current?.value.trim() ?? '';
    if (words === '') field.current?.focus();
    else props.onSave(words);
  };
  return (
    <form
      class="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          props.onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <label class="field">
        <span>{t.commentLabel}</span>
        <textarea
          ref={(e) => focusOnce(e, field)}
          rows={3}
          maxLength={20_000}
          dir="auto"
          required
        />
      </label>
      <p class="buttons">
        <button type="submit">{t.save}</button>
        <button type="button" onClick={props.onClose}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

/** The focus goes into a field when it appears, and not again. */
export function focusOnce<E extends HTMLElement>(
  element: E | null,
  into: { current: E | null },
): void {
  if (element !== null && into.current !== element) element.focus();
  into.current = element;
}

/** `2031-05-03T09:30:12.000Z` → `2031-05-03 09:30 UTC`: the same on every machine. */
export const instant = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

export interface Sends {
  readonly busy: boolean;
  readonly error: string | null;
  readonly run: (work: () => Promise<void>) => void;
}
/** Sends one thing at a time and keeps why it was not taken, to be shown where it was asked for. */
export function useSending(): Sends {
  const [state, set] = useState<{ busy: boolean; error: string | null }>({
    busy: false,
    error: null,
  });
  const busy = useRef(false);
  const run = (work: () => Promise<void>): void => {
    if (busy.current) return;
    busy.current = true;
    set({ busy: true, error: null });
    const end = (error: string | null): void => {
      busy.current = false;
      set({ busy: false, error });
    };
    work().then(
      () => end(null),
      (error: unknown) => end(error instanceof Error ? error.message : String(error)),
    );
  };
  return { ...state, run };
}

/** That something is on its way, or why it was not taken. */
export function Sending({ busy, error }: Sends): ComponentChildren {
  if (busy) return <span class="pending">{t.sending}</span>;
  if (error === null) return null;
  return (
    <span class="went-wrong" role="alert">
      {t.failed}: <Visible text={error} />
    </span>
  );
}
