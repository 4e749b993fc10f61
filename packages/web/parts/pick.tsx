import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { text } from '../text.ts';
import { closingOnEscape } from './escape.ts';
import { focusOnce } from './decide.tsx';
import { holds } from './filter.tsx';

/** Choices shown at once. */
const MOST = 8;

/** One of many, found by typing a part of it. Closed until it is asked for. */
export function Pick<T>(props: {
  title: string;
  label: string;
  of: () => readonly T[];
  wordsOf: (item: T) => readonly (string | null | undefined)[];
  show: (item: T) => ComponentChildren;
  verb: string;
  onPick: (item: T) => void;
}) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    setTyped('');
    opener.current?.focus();
  };
  const found = open ? props.of().filter((item) => holds(typed, props.wordsOf(item))) : [];
  return (
    <div class="pick">
      <button
        ref={opener}
        type="button"
        class="quiet-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {props.title}
      </button>
      {open && (
        <div id={id} class="pick-panel" onKeyDown={closingOnEscape(close)}>
          <label class="field">
            <span>{props.label}</span>
            <input
              ref={(e) => focusOnce(e, field)}
              type="text"
              autocomplete="off"
              dir="auto"
              onInput={(event) => setTyped(event.currentTarget.value.trim())}
            />
          </label>
          <ul role="list">
            {found.slice(0, MOST).map((item, i) => (
              <li key={i}>
                <span>{props.show(item)}</span>
                <button
                  type="button"
                  class="quiet-button"
                  onClick={() => {
                    close();
                    props.onPick(item);
                  }}
                >
                  {props.verb}
                </button>
              </li>
            ))}
          </ul>
          <p class="quiet" role="status">
            {found.length === 0
              ? text.decide.nothing
              : found.length > MOST
                ? text.decide.beyond(found.length - MOST)
                : ''}
          </p>
        </div>
      )}
    </div>
  );
}
