import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
}
/** A document of a treebank as running text again, with the place of each word and sentence. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

export const readConllu = (file: string): string => {
  const content = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
};

/** The parts of a CoNLL-U text whose documents' names match. */
export function onlyDocuments(conllu: string, matches: (id: string) => boolean): string {
  let keep = false;
  return conllu
    .split(/\n\n(?=.)/u)
    .filter((part) => {
      const id = /^# newdoc id = (.*)$/mu.exec(part);
      if (id !== null) keep = matches(id[1]!);
      return keep;
    })
    .map((part) => `${part.trimEnd()}\n\n`)
    .join('');
}

/** Puts documents together again: paragraphs a blank line apart, as pages hand them over. */
export function documentsOf(conllu: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let text = '';
  let id = '';
  let words: GoldWord[] = [];
  let sentences: { start: number; end: number }[] = [];
  const flush = (): void => {
    if (words.length > 0) documents.push({ id, text, words, sentences });
    text = '';
    words = [];
    sentences = [];
  };
  for (const part of conllu.split(/\n\n(?=.)/u)) {
    const lines = part.split('\n');
    const opened = lines.find((line) => line.startsWith('# newdoc id = '));
    if (opened !== undefined) {
      flush();
      id = opened.slice(14);
    }
    if (lines.some((line) => line.startsWith('# newpar')) && text !== '')
      text = `${text.trimEnd()}\n\n`;
    const first = text.length;
    let within = 0;
    let next = 0;
    let end = first;
    for (const line of lines) {
      const cells = line.split('\t');
      if (cells.length !== 10 || cells[0]!.includes('.')) continue;
      const [number, form, , upos, , , , , , misc] = cells as [
        string,
        string,
        string,
        string,
        ...string[],
      ];
      const space = misc!.split('|').includes('SpaceAfter=No') ? '' : ' ';
      if (number.includes('-')) {
        const [from, to] = number.split('-').map(Number);
        within = to! - from! + 1;
        end = text.length + form.length;
        text += form + space;
        // Words of a multiword token follow one another in it.
        next = end - form.length;
        continue;
      }
      if (within > 0) {
        within -= 1;
        const start = next;
        next = within === 0 ? end : Math.min(end, start + form.length);
        words.push({ start, end: next, upos });
        continue;
      }
      words.push({ start: text.length, end: text.length + form.length, upos });
      end = text.length + form.length;
      text += form + space;
    }
    if (end > first) sentences.push({ start: first, end });
  }
  flush();
  return documents;
}
