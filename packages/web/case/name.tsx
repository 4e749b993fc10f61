import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../text.ts';

const KEY = 'hearsay.by';
/** The longest name that is taken, in UTF-16 units. */
const MOST = 200;
let kept: string | null = null;

/** The name given before on this screen. */
export function storedName(): string | null {
  try {
    return localStorage.getItem(KEY) ?? kept;
  } catch {
    // Storage is switched off for this page: the name lasts as long as the page.
    return kept;
  }
}
export function storeName(name: string): void {
  kept = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // As above.
  }
}

/** Asks who decides, in a dialog of the browser's own; null where it is closed without a name. */
export function askName(known: string | null): Promise<string | null> {
  const before = document.activeElement;
  const host = document.createElement('div');
  document.body.append(host);
  return new Promise((answer) => {
    const done = (name: string | null): void => {
      render(null, host);
      host.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      answer(name);
    };
    render(<NameDialog known={known} done={done} />, host);
  });
}

function NameDialog(props: { known: string | null; done: (name: string | null) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const t = text.name;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="name-title"
      onClose={() => {
        const name = field.current?.value.trim() ?? '';
        props.done(dialog.current?.returnValue === 'take' && name !== '' ? name : null);
      }}
    >
      <form method="dialog">
        <h2 id="name-title">{t.title}</h2>
        <p class="quiet">{t.note}</p>
        <label class="field">
          <span>{t.label}</span>
          <input
            ref={field}
            type="text"
            name="name"
            autocomplete="name"
            required
            pattern=".*\S.*"
            maxLength={MOST}
            defaultValue={props.known ?? ''}
          />
        </label>
        <p class="buttons">
          <button type="submit" value="take" class="primary">
            {t.take}
          </button>
          <button type="button" onClick={() => dialog.current?.close('')}>
            {text.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
