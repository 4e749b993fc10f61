import { useEffect, useRef } from 'preact/hooks';
import { text } from '../text.ts';

/** The list of keys. A dialog of the browser's own: it keeps the focus, and Esc closes it. */
export function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">{text.keys.title}</h2>
      <dl>
        {text.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys
                .split(' ')
                .map((key, i) => (key === '/' && keys !== '/' ? ' / ' : <kbd key={i}>{key}</kbd>))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {text.keys.close}
      </button>
    </dialog>
  );
}
