import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One sentence of a treebank; arrays run over its words. */
export interface Sentence {
  readonly document: string;
  readonly forms: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly xpos: string[];
  /** Index of the head, -1 for the root. */
  readonly heads: number[];
  readonly relations: string[];
}

/** Reads CoNLL-U; words within a multiword token count, the token as a whole and empty nodes do not. */
export function readTreebank(file: string): Sentence[] {
  const content = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
  const sentences: Sentence[] = [];
  let document = '';
  let now: Sentence | null = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14);
    const cells = line.split('\t');
    if (line === '') now = null;
    if (cells.length !== 10 || !/^[0-9]+$/u.test(cells[0]!)) continue;
    if (now === null) {
      now = { document, forms: [], lemmas: [], upos: [], xpos: [], heads: [], relations: [] };
      sentences.push(now);
    }
    now.forms.push(cells[1]!);
    now.lemmas.push(cells[2]!);
    now.upos.push(cells[3]!);
    now.xpos.push(cells[4]!);
    now.heads.push(Number(cells[6]) - 1);
    now.relations.push(cells[7]!);
  }
  return sentences;
}
