import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { text } from '../text.ts';

/** How much of each list was shown, by address and place in the view: a step back finds it as it was. */
const kept = new Map<string, number>();

/** A long list, shown a part at a time: the rest is one press away, and the page stays quick. */
export function More<T>(props: {
  items: readonly T[];
  step: number;
  render: (item: T, at: number) => ComponentChildren;
  /** A new value starts again from the first part. */
  of?: string;
  /** Inside a list element, where nothing but items may stand. */
  list?: boolean;
}) {
  const place = `${location.hash}|${useId()}`;
  const [shown, setShown] = useState(() => ({ of: props.of, n: kept.get(place) ?? props.step }));
  const showMore = (): void => {
    kept.set(place, n + props.step * 2);
    setShown({ of: props.of, n: n + props.step * 2 });
  };
  const n = shown.of === props.of ? shown.n : props.step;
  const button = (
    <button type="button" class="more" onClick={showMore}>
      {text.more(n, props.items.length)}
    </button>
  );
  return (
    <>
      {props.items.slice(0, n).map((item, at) => props.render(item, at))}
      {props.items.length > n && (props.list ? <li class="more-item">{button}</li> : button)}
    </>
  );
}

/** An empty place that says why it is empty. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <p class="state-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
