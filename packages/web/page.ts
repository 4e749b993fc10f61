import type { Dossier } from '@hearsay/core/model';
import { safeText } from './captured.ts';
import { text } from './text.ts';

export interface PageOptions {
  readonly title: string;
  readonly script: { readonly src: string } | { readonly inline: string };
  readonly style: { readonly href: string } | { readonly inline: string };
  /** Given: the one-file form, with the dossier inside. Null: the page fetches `/api/dossier`. */
  readonly dossier: Dossier | null;
  /** SHA-256 of the UTF-8 bytes of a text, in base64: what a Content-Security-Policy names inline code by. */
  readonly hash: (text: string) => string;
}

/**
 * The whole HTML document. Pure: no DOM, no I/O.
 *
 * @throws RangeError when inline code holds a sequence that would end or reopen its element (`</script`, `<!--`,
 * `</style`): a bundler must have escaped it, since changing code here could change what it does.
 */
export function renderPage(options: PageOptions): string {
  const { script, style, dossier, hash } = options;
  const embedded = dossier === null ? '' : embed(JSON.stringify(dossier));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(options, hash))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(safeText(options.title))}</title>`,
    'href' in style
      ? `<link rel="stylesheet" href="${escapeHtml(style.href)}">`
      : `<style>${inline(style.inline, /<\/style|<!--/i)}</style>`,
    'src' in script ? `<script src="${escapeHtml(script.src)}" defer></script>` : '',
    '</head>',
    '<body>',
    `<div id="app"><p class="state" role="status">${escapeHtml(text.state.loading)}</p></div>`,
    `<noscript><p class="state">${escapeHtml(text.state.script)}</p></noscript>`,
    dossier === null ? '' : `<script type="application/json" id="dossier">${embedded}</script>`,
    'inline' in script ? `<script>${inline(script.inline, /<\/script|<!--/i)}</script>` : '',
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, at, lines) => line !== '' || at === lines.length - 1)
    .join('\n');
}

/** What the page may do. `frame-ancestors` is missing since a `<meta>` cannot say it; a server adds it in its header. */
function policy({ script, style, dossier }: PageOptions, hash: PageOptions['hash']): string {
  return [
    "default-src 'none'",
    `script-src ${'inline' in script ? `'sha256-${hash(script.inline)}'` : "'self'"}`,
    `style-src ${'inline' in style ? `'sha256-${hash(style.inline)}'` : "'self'"}`,
    `connect-src ${dossier === null ? "'self'" : "'none'"}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** JSON that no HTML parser can take for mark-up: `<`, `>` and `&` and the two line separators, as escapes. */
export function embed(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function inline(code: string, breaks: RegExp): string {
  const found = breaks.exec(code);
  if (found !== null) {
    throw new RangeError(`inline code holds ${JSON.stringify(found[0])} at ${found.index}`);
  }
  return code;
}

export function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
