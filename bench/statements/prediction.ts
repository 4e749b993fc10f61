import type { Said, Span } from '@hearsay/core/model';

/** One attribution as the scorer of the quotes task wants it. Offsets are UTF-16 units. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (readonly [number, number])[];
  readonly speaker: Span | null;
}

/** Statements of one cue are one attribution in several parts; a content that reaches over its cue is cut around it. */
export function predictions(text: string, statements: readonly Said[]): readonly Prediction[] {
  const groups = new Map<string, Said[]>();
  for (const said of statements) {
    const key = said.cue === null ? `@${said.content.start}` : `${said.cue.start}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [said]);
    else group.push(said);
  }
  return [...groups.values()].map((group) => {
    const parts = group.flatMap((said) => cutAround(text, said));
    const { speaker } = group[0]!;
    return {
      start: parts[0]![0],
      end: parts.at(-1)![1],
      parts,
      speaker: speaker === null ? null : { start: speaker.start, end: speaker.end },
    };
  });
}

function cutAround(text: string, said: Said): readonly [number, number][] {
  const { content, cue, speaker } = said;
  if (cue === null || cue.start < content.start || cue.end > content.end) {
    return [[content.start, content.end]];
  }
  let { start, end } = cue;
  if (speaker !== null && speaker.start >= content.start && speaker.end <= content.end) {
    start = Math.min(start, speaker.start);
    end = Math.max(end, speaker.end);
  }
  // The commas around an attribution that is put in; another one goes as far as its words.
  const before = text.lastIndexOf(',', start);
  const behind = text.indexOf(',', end);
  if (before > content.start && behind >= 0 && behind < content.end) {
    start = before;
    end = behind;
  }
  const parts: [number, number][] = [
    [content.start, start],
    [end, content.end],
  ];
  const kept = parts.filter(([from, to]) => to > from);
  return kept.length > 0 ? kept : [[content.start, content.end]];
}
