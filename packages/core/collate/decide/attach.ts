import {
  compareText,
  leadOf,
  type Anchor,
  type Article,
  type Attached,
  type Authored,
  type CaptureId,
  type Citation,
  type Decision,
} from '../../model/index.ts';
import { occurrences } from './occurrences.ts';

/** Words and the context that agrees are together at least so many UTF-16 units, unless all of the context agrees. */
const ENOUGH = 32;

/**
 * Where anchored words stand now; null where they do not, or where it cannot be told which of several they are.
 *
 * The same words at the same offsets are they. Else, of all places with these words, the one with the longest agreeing
 * context: the units right before that are the end of the prefix, and those right after that are the beginning of the
 * suffix. It must agree in full, or be {@link ENOUGH} units long with the words: a name alone, in a sentence that was
 * not there before, is not what somebody pointed at. Two places that agree equally well are none.
 */
export function placeAnchor(
  anchor: Anchor,
  article: Pick<Article, 'id' | 'text'>,
): Citation | null {
  const { exact, prefix, suffix, at } = anchor;
  const { text } = article;
  const here = (start: number): Citation => ({
    article: article.id,
    start,
    end: start + exact.length,
    text: exact,
  });
  if (exact === '') return null;
  if (text.slice(at.start, at.end) === exact) return here(at.start);
  const all = prefix.length + suffix.length;
  const needed = Math.min(all, Math.max(0, ENOUGH - exact.length));
  let best: number | null = null;
  let longest = needed - 1;
  for (const start of occurrences(text, exact)) {
    const agrees = agreement(anchor, text, start);
    if (agrees < longest || agrees < needed) continue;
    if (agrees === all && longest === all) return null;
    best = agrees > longest ? start : null;
    longest = agrees;
  }
  return best === null ? null : here(best);
}

/** How many units of the context agree around a place. */
function agreement({ exact, prefix, suffix }: Anchor, text: string, start: number): number {
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    prefix.charCodeAt(prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
  )
    before += 1;
  const end = start + exact.length;
  let after = 0;
  while (
    after < suffix.length &&
    end + after < text.length &&
    suffix.charCodeAt(after) === text.charCodeAt(end + after)
  )
    after += 1;
  return before + after;
}

type ArticleOf = (capture: CaptureId) => Article | undefined;

/** Each of some places, or null where one is missing. */
const every = (places: readonly (Citation | null)[]): readonly Citation[] | null =>
  places.every((place) => place !== null) ? places : null;

function citationsOf(decision: Decision, articleOf: ArticleOf): readonly Citation[] | null {
  if ('anchors' in decision) {
    const places = decision.anchors.map((anchor) => {
      const article = articleOf(anchor.capture);
      return article === undefined ? null : placeAnchor(anchor, article);
    });
    // What holds two names apart or together needs both; a finding is still told by the words that are left of it.
    const both = !('subject' in decision) || (decision.subject === 'entity' && places.length > 1);
    if (both) return every(places);
    const standing = places.filter((place) => place !== null);
    return standing.length === 0 ? null : standing;
  }
  if ('captures' in decision) {
    const leads = decision.captures.map((capture) => {
      const article = articleOf(capture);
      return article === undefined ? null : (leadOf(article)[0] ?? null);
    });
    return every(leads);
  }
  // What is said of an outlet stands on no page's words.
  if (decision.kind === 'publisher') return [];
  const article = articleOf(decision.capture);
  return article === undefined ? null : leadOf(article);
}

/**
 * Where every entry of a log stands now, in the log's order: decisions on words, on these words; those on whole pages,
 * on their first words. `citations` is null where the words are gone or the capture was removed: nothing is dropped.
 * What was undone is attached as well, and has no effect.
 */
export function attach(
  authored: readonly Authored[],
  articles: readonly Article[],
): readonly Attached[] {
  const byCapture = new Map<CaptureId, Article>();
  for (const article of [...articles].sort((a, b) => compareText(a.id, b.id))) {
    if (!byCapture.has(article.capture)) byCapture.set(article.capture, article);
  }
  return authored.map((entry) => {
    const { id, by, at, decision, undone } = entry;
    const citations = citationsOf(decision, (capture) => byCapture.get(capture));
    return { id, by, at, decision, undone, citations };
  });
}
