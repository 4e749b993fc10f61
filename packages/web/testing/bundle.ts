import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '@hearsay/core/model';
import { build } from 'esbuild';
import { renderPage } from '../index.ts';

async function bundled(name: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../${name}`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
  return result.outputFiles[0]!.text;
}

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** The page's code as it is shipped, made in this process. */
export async function bundle(): Promise<Bundle> {
  const [script, style] = await Promise.all([bundled('client.tsx'), bundled('client.css')]);
  return { script, style };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

export const oneFile = ({ script, style }: Bundle, dossier: Dossier): string =>
  renderPage({
    title: dossier.title,
    script: { inline: script },
    style: { inline: style },
    dossier,
    hash,
  });

export const servedPage = (): string =>
  renderPage({
    title: 'Hearsay',
    script: { src: '/client.js' },
    style: { href: '/client.css' },
    dossier: null,
    hash,
  });
