import type { Family } from '@hearsay/core/model';
import { text } from '../text.ts';
import { Captured } from './captured.tsx';

/**
 * The name of a family's origin. Without one: a page's own text, whose writer the page does not name, is told apart
 * from words that pages share and that are nobody's among them.
 */
export function OriginName({ family }: { family: Family | undefined }) {
  const origin = family?.origin ?? null;
  if (origin !== null) return <Captured text={origin} />;
  const own = family !== undefined && family.articles.length > 0;
  return <>{own ? text.sources.unnamed : text.sources.unknown}</>;
}
