import { isolated, oneLine, shown } from '../text.ts';

/** What Markdown (CommonMark, GitHub's, and the usual extensions: footnotes, math, attributes) may take for mark-up. */
const MARKUP = /[\\`*_{}[\]|~$^#!]/g;
/** `://`, and `:` before a letter or sign: a bare link, or the name of an emoji. */
const COLON = /:(?=[\w/+-])(?<!\d:(?=\d))/g;
/**
 * Captured text as Markdown that shows it and nothing else, on one line: HTML, links, images, footnotes and emphasis in
 * it stay the characters they are; controls are made visible; its direction stays its own.
 */
export function inline(text: string): string {
  const plain = shown(oneLine(text))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(MARKUP, '\\$&')
    .replace(COLON, '\\:')
    .replace(/@/g, '\\@')
    .replace(/www\./giu, (www) => `${www.slice(0, -1)}\\.`)
    // What begins a list or a rule at the start of a line.
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
  return isolated(plain);
}

/** An address as a link that shows itself; what is no http address is text. */
export function address(url: string): string {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return inline(url);
  const plain = /^[!-~]+$/.test(url) ? url : new URL(url).href;
  return /[<>]/.test(plain) ? inline(url) : `<${plain}>`;
}

/** Words of a page, in quotation marks. */
export const quotation = (text: string): string => `“${inline(text)}”`;
