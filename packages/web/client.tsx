import type { Dossier } from '@hearsay/core/model';
import { render } from 'preact';
import { App } from './app.tsx';
import { safeText } from './captured.ts';
import { lookUp } from './dossier/lookup.ts';
import { text } from './text.ts';
import { applyTheme, storedTheme } from './theme.ts';
import type { FetchCapture } from './views/view.ts';

const fetchCapture: FetchCapture = async (id) => {
  const response = await fetch(`/api/captures/${encodeURIComponent(id)}`);
  if (!response.ok) throw new Error(await reasonOf(response));
  // Offsets count every unit of the decoded page: a byte order mark must stay where it is.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
};

/** What the server says is wrong, else its status. */
async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'string' ? error : text.state.status(response.status);
}

async function fetchDossier(): Promise<Dossier> {
  const response = await fetch('/api/dossier');
  if (!response.ok) throw new Error(await reasonOf(response));
  return (await response.json()) as Dossier;
}

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

async function start(root: HTMLElement): Promise<void> {
  const embedded = document.getElementById('dossier')?.textContent ?? null;
  try {
    const dossier = embedded === null ? await fetchDossier() : (JSON.parse(embedded) as Dossier);
    if (dossier.format !== 'hearsay.dossier/1') {
      throw new Error(text.state.format(String(dossier.format)));
    }
    const lookup = lookUp(dossier);
    root.textContent = '';
    render(<App lookup={lookup} fetchCapture={embedded === null ? fetchCapture : null} />, root);
  } catch (error) {
    root.textContent = '';
    render(<Failed error={error} />, root);
  }
}

applyTheme(storedTheme());
const root = document.getElementById('app');
if (root !== null) void start(root);
