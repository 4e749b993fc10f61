import type { SpeechForms } from '../../language/statement.ts';
import type { Block, Mention, SaidBy, Span } from '../../model/index.ts';

/** One turn of a transcript or of an interview printed as question and answer: "ADLER: …", "A: …". */
export interface LabelledTurn {
  /** The blocks it takes up, first and last. */
  readonly from: number;
  readonly to: number;
  readonly content: Span;
  /** Null for a question nobody is named for, and for an answer where two could give it. */
  readonly speaker: SaidBy | null;
  readonly question: boolean;
}

const LABEL =
  /^["“”„«'‘]?(\p{Lu}[\p{L}.'’-]{0,20}(?: [\p{L}.'’-]{1,20}){0,3}):\s{1,3}(?=[\p{L}\p{N}"“„«'‘(])/u;
/** A label and its colon end within so many units. */
const MAX_LABEL = 96;
/** Fewer turns are no transcript: "Note: …" once or twice is a remark. */
const MIN_TURNS = 3;
/** So many blocks without a label go on with the turn before them, when another turn follows. */
const MAX_BETWEEN = 3;
const CLOSING = /(?<![\s"”»’])["”»’\s]{1,4}$/u;

interface Label extends Span {
  readonly block: number;
  readonly name: string;
  readonly contentStart: number;
}

function labelOf(text: string, block: Block, index: number): Label | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + MAX_LABEL));
  const match = LABEL.exec(head);
  if (match === null) return null;
  const name = match[1]!;
  const start = block.start + match[0].indexOf(name);
  return {
    block: index,
    name,
    start,
    end: start + name.length,
    contentStart: block.start + match[0].length,
  };
}

/** Runs of labelled blocks that lie close together. */
function runsOf(labels: readonly Label[]): Label[][] {
  const runs: Label[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run !== undefined && label.block - run.at(-1)!.block <= MAX_BETWEEN + 1) run.push(label);
    else runs.push([label]);
  }
  return runs;
}

/** Whether a run of labels is a talk: at least two who speak, and one who does so again. */
function isTalk(run: readonly Label[]): boolean {
  const names = new Set(run.map(({ name }) => name));
  return run.length >= MIN_TURNS && names.size >= 2 && names.size < run.length;
}

/**
 * The turns of the transcripts in an article. Labels count only where several stand close together and one comes back;
 * each must be in capitals, a letter for question or answer, or a name that the article has elsewhere.
 */
export function findTurns(
  text: string,
  blocks: readonly Block[],
  mentions: readonly Mention[],
  forms: SpeechForms,
): readonly LabelledTurn[] {
  const people = peopleBySurname(text, mentions);
  const labels = blocks.flatMap((block, index) => {
    if (block.role !== 'paragraph') return [];
    const label = labelOf(text, block, index);
    if (label === null || forms.notSpeakers.has(label.name.toLowerCase())) return [];
    const known = people.has(surname(label.name));
    return known || label.name === label.name.toUpperCase() ? [label] : [];
  });
  return runsOf(labels)
    .filter(isTalk)
    .flatMap((run) => turnsOf(text, blocks, run, people, mentions, forms));
}

const surname = (name: string): string => name.split(/[\s.]/u).at(-1)!.toLowerCase();

/** Full names by their last word; null where two people share it. */
function peopleBySurname(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<string, string | null> {
  const found = new Map<string, { name: string; chain: number | null } | null>();
  for (const { start, end, type, form, chain } of mentions) {
    if (type !== 'person' || form !== 'name') continue;
    const name = text.slice(start, end);
    const key = surname(name);
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, chain });
    else if (known !== null && (known.chain !== chain || chain === null) && known.name !== name)
      found.set(key, null);
    else if (known !== null && name.length > known.name.length) found.set(key, { name, chain });
  }
  return new Map([...found].map(([key, value]) => [key, value?.name ?? null]));
}

function turnsOf(
  text: string,
  blocks: readonly Block[],
  run: readonly Label[],
  people: ReadonlyMap<string, string | null>,
  mentions: readonly Mention[],
  forms: SpeechForms,
): LabelledTurn[] {
  const answers = onlyPersonBefore(text, mentions, run[0]!.start);
  return run.map((label, i): LabelledTurn => {
    const next = run[i + 1];
    // The last turn ends with its block: what follows may be the outlet again.
    const to = next === undefined ? label.block : next.block - 1;
    const span = { start: label.contentStart, end: blocks[to]!.end };
    const end = span.start + text.slice(span.start, span.end).replace(CLOSING, '').length;
    const key = label.name.toLowerCase();
    const question = forms.questionLabels.has(key);
    const answer = forms.answerLabels.has(key);
    const { start } = label;
    const name = answer ? answers : (people.get(surname(label.name)) ?? label.name);
    const speaker =
      question || name === null
        ? null
        : {
            start,
            end: label.end,
            name,
            rule: answer ? ('interview' as const) : ('label' as const),
          };
    return { from: label.block, to, content: { start: span.start, end }, speaker, question };
  });
}

/** The one person whom the article names above a talk: who answers there. */
function onlyPersonBefore(text: string, mentions: readonly Mention[], at: number): string | null {
  const names = new Map<string, string>();
  for (const { start, end, type, form, chain } of mentions) {
    if (end > at || type !== 'person' || form !== 'name') continue;
    const name = text.slice(start, end);
    const key = chain === null ? name : `#${chain}`;
    if (name.length > (names.get(key)?.length ?? 0)) names.set(key, name);
  }
  return names.size === 1 ? [...names.values()][0]! : null;
}
