import type { Article, Span } from '@hearsay/core/model';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { More } from '../parts/list.tsx';
import { readAddress, type Params } from '../route.ts';
import { text } from '../text.ts';
import { isDrawn, type FurnitureMark, type Layer, type Mark } from './layers.ts';
import { paragraphs } from './origin.ts';
import { Lighted, sortInto, type Lit } from './paragraph.tsx';

/** Paragraphs of an article that are shown at once. */
const STEP = 300;

/** An article's text with what the dossier cites lit up; the headline apart, since it stands at the head of the view. */
export function useLighted(
  article: Article,
  marks: readonly Mark[],
  lighted: ReadonlySet<Layer>,
  at: Span | null,
  state: Params,
): { headline: ComponentChildren; body: ComponentChildren } {
  const runs = useMemo(() => paragraphs(article), [article]);
  const lit: readonly Lit[] = at === null ? [] : [{ ...at, layer: 'lit' }];
  const recurring = sortInto(
    runs,
    marks.filter((mark) => mark.layer === 'furniture'),
  );
  const over = sortInto<Mark | Lit>(runs, [
    ...marks.filter((m) => isDrawn(m) && lighted.has(m.layer)),
    ...runs.flatMap((run, i) => recurring[i]!.filter((m) => m.furniture.masked && !fills(run, m))),
    ...lit,
  ]);
  const hrefOf = (under: readonly Mark[]): string => {
    // A second press on the same place goes on to what lies around it.
    const outward = under.toReversed();
    const here = outward.findIndex((m) => m.start === at?.start && m.end === at.end);
    const wider = here < 0 ? undefined : outward.slice(here).find((m) => !same(m, at!));
    return readAddress(article.id, wider ?? outward[0]!, state);
  };
  const show = (i: number) => (
    <Lighted text={article.text} range={runs[i]!} marks={over[i]!} hrefOf={hrefOf} />
  );
  const first = runs[0]?.role === 'headline' ? 1 : 0;
  const needed = at === null ? 0 : runs.findIndex((run) => run.end > at.start) + 20;
  const shown = Math.max(STEP, needed);
  return {
    headline: first === 1 ? show(0) : text.page.noHeadline,
    body: (
      <article class="article" lang={article.language === 'und' ? undefined : article.language}>
        <More
          items={runs.slice(first)}
          step={shown}
          of={String(shown)}
          render={(run, i) => {
            const whole = recurring[i + first]!.find((mark) => fills(run, mark));
            const look = whole === undefined ? '' : whole.furniture.masked ? ' masked' : ' recurs';
            return (
              <div key={run.start} class={`block ${run.role}${look}`} dir="auto">
                {whole !== undefined && (
                  <Recurs mark={whole} href={readAddress(article.id, whole, state)} />
                )}
                {show(i + first)}
              </div>
            );
          }}
        />
      </article>
    ),
  };
}

/** Says of a paragraph that it stands on other pages of its outlet too, and whether the analysis passed over it. */
function Recurs({ mark, href }: { mark: FurnitureMark; href: string }) {
  const { masked, pages } = mark.furniture;
  return (
    <p class="recurs-note" lang="en" dir="ltr">
      <a href={href}>{text.read.recurs(pages)}</a>
      {masked && <span> {text.read.passedOver}</span>}
    </p>
  );
}

/** Whether furniture is all of a paragraph. */
const fills = (run: Span, mark: Span): boolean => mark.start <= run.start && run.end <= mark.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
