import { parserOf } from './create.ts';

const ID = 0;
const FORM = 1;
const FEATURES = 5;

/**
 * Tags and parses English text that is split into words already: CoNLL-U in, CoNLL-U out (Universal Dependencies v2).
 * Comments, multiword tokens, empty nodes and the last column stay; lemma, tags, head and relation are ours; features
 * and enhanced dependencies are left out, since they are not found.
 * @throws Error naming the line that has not ten columns.
 */
export function annotateConllu(text: string): string {
  const parser = parserOf('en');
  if (parser === null) throw new Error('no weights for English');
  const out: string[] = [];
  let lines: string[][] = [];
  const flush = (): void => {
    const words = lines.filter((cells) => /^[0-9]+$/u.test(cells[ID]!));
    parser.read(words.length, (i) => words[i]![FORM]!);
    for (const [i, cells] of words.entries()) {
      const head = parser.head(i);
      cells.splice(
        2,
        7,
        parser.lemma(i),
        parser.upos(i),
        parser.xpos(i),
        '_',
        head < 0 ? '0' : words[head]![ID]!,
        parser.relation(i),
        '_',
      );
    }
    for (const cells of lines) out.push(cells.join('\t'));
    lines = [];
  };
  for (const [number, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '' || line.startsWith('#')) {
      flush();
      out.push(line);
      continue;
    }
    const cells = line.split('\t');
    if (cells.length !== 10)
      throw new Error(`line ${number + 1} has ${cells.length} columns, not 10`);
    if (cells[ID]!.includes('-') || cells[ID]!.includes('.')) cells[FEATURES] = '_';
    lines.push(cells);
  }
  flush();
  parser.tidy();
  return out.join('\n');
}
