import type { ComponentChildren } from 'preact';

/** The first of something under a heading, with the way to all of it where there is more; `none` where there is nothing. */
export function Brief<T>(props: {
  title: string;
  items: readonly T[];
  none: string;
  /** How the rows stand: one under the other, tight, with a day before them. */
  rows?: 'tight' | 'dated';
  keyOf: (item: T) => string | number;
  render: (item: T) => ComponentChildren;
  /** Where all of it is, in what words; null where these are all. */
  all: { readonly href: string; readonly words: string } | null;
}) {
  const { items, rows, all } = props;
  return (
    <section>
      <h2>{props.title}</h2>
      {items.length === 0 && <p class="quiet">{props.none}</p>}
      <ol class={rows === undefined ? 'rows' : `rows ${rows}`}>
        {items.map((item) => (
          <li key={props.keyOf(item)} data-item>
            {props.render(item)}
          </li>
        ))}
      </ol>
      {all !== null && (
        <p>
          <a href={all.href}>{all.words}</a>
        </p>
      )}
    </section>
  );
}
