import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Dossier } from '@hearsay/core/model';
import { renderPage } from '@hearsay/web';
import type { Assets } from '../cli/context.ts';

/** Base64 SHA-256, as a Content-Security-Policy names an inline script or style. */
const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The page as the server gives it out: script, style and dossier are fetched from the same server. */
export function servedPage(title: string): string {
  return renderPage({
    title,
    script: { src: '/client.js' },
    style: { href: '/client.css' },
    dossier: null,
    hash,
  });
}

/** The dossier as one file that works from disk with the network off. */
export async function dossierFile(dossier: Dossier, assets: Assets): Promise<string> {
  const [script, style] = await Promise.all([
    readFile(assets.script, 'utf8'),
    readFile(assets.style, 'utf8'),
  ]);
  return renderPage({
    title: dossier.title,
    script: { inline: script },
    style: { inline: style },
    dossier,
    hash,
  });
}
