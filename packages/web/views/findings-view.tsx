import type { ComponentChildren } from 'preact';
import { lookedFor } from '../dossier/lookup.ts';
import { choices, holds, Search, Select } from '../parts/filter.tsx';
import { Empty, More } from '../parts/list.tsx';
import { address, type View } from '../route.ts';
import { text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

type Words = readonly (string | null | undefined)[];

/**
 * A view of one kind of finding: what it is, a filter by words and perhaps by a property, the findings, or why there are
 * none; or one of them alone, named by number in the address. `children` stand below all of them.
 */
export function FindingsView<T>(
  props: ViewProps & {
    view: View & keyof typeof text.views;
    /** Of the relation and of the parameter that names one of them. */
    kind: 'dispute' | 'agreement' | 'commitment' | 'wording';
    items: readonly T[];
    t: Readonly<Record<'note' | 'one' | 'empty' | 'emptyBody' | 'notLooked', string>>;
    count: (n: number) => string;
    wordsOf: (item: T) => Words;
    by?: {
      param: string;
      label: string;
      valueOf: (item: T) => string;
      wordsOf: (value: string) => string;
    };
    render: (item: T, at: number, alone: boolean) => ComponentChildren;
    children?: ComponentChildren;
  },
) {
  const { lookup, route, view, kind, t, by } = props;
  const all = props.items.map((item, at) => [item, at] as const);
  const one = route.params.get(kind);
  const query = route.params.get('q') ?? '';
  const value = by === undefined ? '' : (route.params.get(by.param) ?? '');
  const shown = all.filter(([item, at]) =>
    one === undefined
      ? (value === '' || by?.valueOf(item) === value) &&
        (query === '' || holds(query, props.wordsOf(item)))
      : String(at) === one,
  );
  return (
    <div class={`${view}-view`}>
      <header class="view-head">
        <h1>{text.views[view]}</h1>
        <p class="key">{t.note}</p>
        {one === undefined ? (
          <div class="filters">
            <Search label={text.filterHint} value={query} onChange={(q) => change(props, { q })} />
            {by !== undefined && (
              <Select
                label={by.label}
                value={value}
                choices={choices(all, ([item]) => by.valueOf(item), by.wordsOf)}
                onChange={(chosen) => change(props, { [by.param]: chosen })}
              />
            )}
            <output class="filter-count">{props.count(shown.length)}</output>
          </div>
        ) : (
          <p class="filters">
            {t.one} · <a href={address(view)}>{text.showAll}</a>
          </p>
        )}
      </header>
      {shown.length === 0 &&
        (all.length === 0 ? (
          <Empty title={t.empty}>
            {lookedFor(lookup.dossier, kind) ? t.emptyBody : t.notLooked}
          </Empty>
        ) : (
          <Empty title={text.state.nothing}>
            <a href={address(view)}>{text.showAll}</a>
          </Empty>
        ))}
      <More
        items={shown}
        step={20}
        of={`${query}|${value}|${one}`}
        render={([item, at]) => props.render(item, at, one !== undefined)}
      />
      {one === undefined && props.children}
    </div>
  );
}
