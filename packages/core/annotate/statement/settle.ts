import {
  contains,
  type NamedSpan,
  type SaidBy,
  type Said,
  type Span,
  type Stance,
  type StatementKind,
} from '../../model/index.ts';
import type { Context } from './context.ts';
import type { Period } from './period.ts';

/** A statement whose last quotation may still go on in the next block. */
export interface Draft {
  kind: StatementKind;
  stance: Stance;
  content: Span;
  cue: Span | null;
  speaker: SaidBy | null;
  via: readonly NamedSpan[];
  /** The period it stands in, or ends in. */
  period: number;
  goesOn: boolean;
  /** Of its cue. */
  lemma: string | null;
}

/** Fewer words said twice are no sign of one sentence printed twice. */
const REPEATED = 4;
const CLOSING = /["”’'»″」』“]/u;

/**
 * The statements of an article: none cuts across another, none is there twice. One inside another's content stays,
 * unless it only says what the same speaker thinks ("Adler said he believes …").
 */
export function settle(
  context: Context,
  periods: readonly Period[],
  drafts: readonly Draft[],
): readonly Said[] {
  const { text, forms } = context;
  const ordered = drafts.toSorted(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
  const kept: Said[] = [];
  const open: Draft[] = [];
  const seen = new Set<string>();
  for (const draft of ordered) {
    const { content } = draft;
    while (open.length > 0 && open.at(-1)!.content.end <= content.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) {
      if (content.end > outer.content.end) continue;
      // "rejected Adler's claim that …": one and the same clause, said by one and denied by another.
      const same = content.start === outer.content.start && content.end === outer.content.end;
      if (same && !opposed(outer, draft)) continue;
      if (draft.lemma !== null && forms.mental.has(draft.lemma) && own(context, outer, draft)) {
        continue;
      }
    }
    const words =
      text
        .slice(content.start, content.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) continue;
    const key = `${words.join(' ')}|${draft.speaker?.name ?? ''}|${draft.stance}`;
    if (words.length >= REPEATED && seen.has(key)) continue;
    seen.add(key);
    kept.push(whole(text, periods[draft.period]!, draft));
    open.push(draft);
  }
  return kept;
}

const opposed = (a: Draft, b: Draft): boolean =>
  (a.stance === 'denies') !== (b.stance === 'denies') &&
  a.speaker !== null &&
  b.speaker !== null &&
  a.speaker.name !== b.speaker.name;

/** Whether an inner statement is by the outer one's speaker: the same name, or a pronoun. */
function own(context: Context, outer: Draft, inner: Draft): boolean {
  if (inner.speaker === null || outer.speaker === null) return false;
  const words = context.text.slice(inner.speaker.start, inner.speaker.end).toLowerCase();
  return inner.speaker.name === outer.speaker.name || context.forms.pronouns.has(words);
}

/** From the first to the last of content, cue and speaker, as far as they stand in one period, quotation marks included. */
function whole(text: string, period: Period, draft: Draft): Said {
  const { kind, stance, content, cue, speaker, via } = draft;
  const within: Span = {
    start: Math.min(period.start, content.start),
    end: Math.max(period.end, content.end),
  };
  let { start, end } = content;
  for (const span of [cue, speaker]) {
    if (span === null || !contains(within, span)) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  if (kind === 'direct') {
    if (start === content.start && start > within.start) start -= 1;
    if (end === content.end && end < within.end && CLOSING.test(text[end]!)) end += 1;
  }
  return { start, end, kind, stance, content, cue, speaker, via };
}
