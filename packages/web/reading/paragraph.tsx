import type { Span } from '@hearsay/core/model';
import { Visible } from '../parts/captured.tsx';
import { segments, type Segment } from './marks.ts';
import type { Mark } from './layers.ts';

/** The place that the address names. */
export type Lit = Span & { readonly layer: 'lit' };
type Any = Mark | Lit;

/** Marks sorted into the runs of text they touch: near-linear, whatever their number. `runs` are in order, apart. */
export function sortInto<M extends Span>(
  runs: readonly Span[],
  marks: readonly M[],
): readonly (readonly M[])[] {
  const found: M[][] = runs.map(() => []);
  for (const mark of marks) {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.end > mark.start) high = middle;
      else low = middle + 1;
    }
    for (let i = low; i < runs.length && runs[i]!.start < mark.end; i += 1) found[i]!.push(mark);
  }
  return found;
}

/** A run of an article's text with what lies over it. `hrefOf` says where a press on a segment leads. */
export function Lighted(props: {
  text: string;
  range: Span;
  marks: readonly Any[];
  hrefOf: (marks: readonly Mark[]) => string;
}) {
  const { text, marks, hrefOf } = props;
  const cut = segments(props.range, marks);
  const groups: { lit: boolean; segments: Segment<Any>[] }[] = [];
  for (const segment of cut) {
    const lit = segment.marks.some((mark) => mark.layer === 'lit');
    const last = groups.at(-1);
    if (last?.lit === lit) last.segments.push(segment);
    else groups.push({ lit, segments: [segment] });
  }
  return (
    <>
      {groups.map((group, i) => {
        const inner = group.segments.map((segment) => (
          <Piece key={segment.start} text={text} segment={segment} hrefOf={hrefOf} />
        ));
        return group.lit ? (
          <mark key={i} class="lit" tabIndex={-1}>
            {inner}
          </mark>
        ) : (
          inner
        );
      })}
    </>
  );
}

function Piece(props: {
  text: string;
  segment: Segment<Any>;
  hrefOf: (marks: readonly Mark[]) => string;
}) {
  const { segment } = props;
  const words = props.text.slice(segment.start, segment.end);
  const marks = segment.marks.filter((mark): mark is Mark => mark.layer !== 'lit');
  if (marks.length === 0) return <Visible text={words} />;
  const layers = new Set(marks.map((mark) => `l-${mark.layer}`));
  if (marks.some((m) => m.layer === 'statements' && m.part === 'content')) layers.add('l-content');
  const look = `mark ${[...layers].join(' ')}`;
  if (words.trim() === '') return <span class={look}>{words}</span>;
  // One stop for the Tab key where a mark begins; its further segments are reached by pointer.
  const begins = marks.some((mark) => mark.start === segment.start);
  return (
    <a
      class={look}
      href={props.hrefOf(marks)}
      tabIndex={begins ? 0 : -1}
      data-stop={begins ? '' : undefined}
    >
      <Visible text={words} />
    </a>
  );
}
