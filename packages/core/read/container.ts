import type { Field } from '../model/index.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Draft } from './draft.ts';
import type { ContainerFields } from './page.ts';

const given = (value: string): Field<string> => ({ value, basis: 'given', at: null });

/** A draft with what the container of its page says of it. */
export function withContainer(draft: Draft, container: ContainerFields | undefined): Draft {
  if (container === undefined) return draft;
  const { published, modified, byline, outlet, language } = container;
  return {
    ...withHeadline(draft, container),
    byline: byline.length === 0 ? draft.byline : byline.map(given),
    outlet: outlet === null ? draft.outlet : given(outlet),
    published: published === null ? draft.published : given(published),
    modified: modified === null ? draft.modified : given(modified),
    declaredLanguage: language ?? draft.declaredLanguage,
  };
}

/** The headline of the container before the page's own, which stays as a heading of its text where it is another. */
function withHeadline(draft: Draft, { headline, title }: ContainerFields): Draft {
  const [first, ...rest] = draft.blocks;
  const own = first?.role === 'headline' ? first.passage.text : null;
  const wanted = oneLine(headline ?? (own === null ? title : null) ?? '');
  if (wanted === '' || own === wanted) return draft;
  const head: DraftBlock = { role: 'headline', passage: { text: wanted, pieces: [] } };
  const blocks: readonly DraftBlock[] =
    own === null ? [head, ...draft.blocks] : [head, { ...first!, role: 'heading' }, ...rest];
  const credits = draft.credits.map((credit) =>
    credit.cite === null
      ? credit
      : { ...credit, cite: { ...credit.cite, block: credit.cite.block + 1 } },
  );
  return { ...draft, blocks, credits };
}

const oneLine = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
