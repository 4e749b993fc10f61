import type { Dossier } from '@hearsay/core/model';
import { render } from 'preact';
import { App } from './app.tsx';
import { safeText } from './captured.ts';
import { CaseModel } from './case/model.ts';
import { askName, storedName, storeName } from './case/name.tsx';
import { remote } from './case/remote.ts';
import { Shown } from './case/shown.ts';
import { lookUp } from './dossier/lookup.ts';
import { text } from './text.ts';
import { applyTheme, storedTheme } from './theme.ts';

function Failed({ error }: { error: unknown }) {
  return (
    <div class="state" role="alert">
      <h1>{text.state.failed}</h1>
      <p>{text.state.failedBody}</p>
      <p>
        <code>{safeText(error instanceof Error ? error.message : String(error))}</code>
      </p>
      <button type="button" onClick={() => location.reload()}>
        {text.state.retry}
      </button>
    </div>
  );
}

/** The one-file form: everything there is stands in the page. */
function showFile(root: HTMLElement, embedded: string): void {
  const dossier = JSON.parse(embedded) as Dossier;
  if (dossier.format !== 'hearsay.dossier/1') {
    throw new Error(text.state.format(String(dossier.format)));
  }
  const shown = new Shown(lookUp(dossier));
  root.textContent = '';
  render(<App shown={shown} model={null} fetchCapture={null} />, root);
}

/** As served: the dossier is fetched, and fetched again when there is a new one. */
async function showServed(root: HTMLElement): Promise<void> {
  const [state, first] = await Promise.all([remote.state(), remote.dossier(null)]);
  if (first === null) throw new Error(text.state.status(304));
  let { version } = first;
  const shown = new Shown(lookUp(first.dossier));
  const model = new CaseModel(state, {
    remote,
    askName,
    storedName,
    storeName,
    async refresh() {
      const found = await remote.dossier(version);
      if (found === null || (version !== null && found.version === version)) return;
      version = found.version;
      shown.show(lookUp(found.dossier));
    },
  });
  root.textContent = '';
  render(<App shown={shown} model={model} fetchCapture={remote.capture} />, root);
  model.start();
}

async function start(root: HTMLElement): Promise<void> {
  const embedded = document.getElementById('dossier')?.textContent ?? null;
  try {
    if (embedded === null) await showServed(root);
    else showFile(root, embedded);
  } catch (error) {
    root.textContent = '';
    render(<Failed error={error} />, root);
  }
}

applyTheme(storedTheme());
const root = document.getElementById('app');
if (root !== null) void start(root);
