import type { FacetsAnswer } from '@hearsay/core/model';
import { useEffect, useRef } from 'preact/hooks';
import type { Query } from '../case/remote.ts';
import type { Lookup } from '../dossier/lookup.ts';
import { Captured } from '../parts/captured.tsx';
import { Select, type Choice } from '../parts/filter.tsx';
import { OriginName } from '../parts/origin.tsx';
import { address, type Route } from '../route.ts';
import { readAsked } from '../search/asked.ts';
import { useAnswers, useFacets, type Answers } from '../search/answers.ts';
import { entityOf, formsOf } from '../search/local.ts';
import { Results } from '../search/results.tsx';
import { text } from '../text.ts';
import { change, type ViewProps } from './view.ts';

const t = text.search;
const FILTERS = ['outlet', 'from', 'to', 'speaker', 'place', 'family'] as const;

export function queryOf({ params }: Route): Query {
  const value = (key: string): string => params.get(key)?.trim() ?? '';
  return {
    text: value('text'),
    outlet: value('outlet'),
    from: day(value('from')),
    to: day(value('to')),
    speaker: value('speaker'),
    place: value('place'),
    family: value('family'),
  };
}
/** A day as it may be asked for, else none. */
const day = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '');

export function Search(props: ViewProps) {
  const { lookup, route } = props;
  const query = queryOf(route);
  const filtered = FILTERS.some((key) => query[key] !== '');
  const asked = query.text !== '' || filtered;
  const found = useAnswers(lookup, query, asked);
  const { answers } = found;
  return (
    <div class="search-view">
      <header class="view-head">
        <h1>{text.views.search}</h1>
        <NameOffer {...props} query={query} answers={answers} />
        <Filters {...props} query={query} />
      </header>
      {!asked ? (
        <How lookup={lookup} here={found.here} />
      ) : (
        <Results
          query={query}
          filtered={filtered}
          answers={answers}
          onMore={found.more}
          onAgain={found.again}
        />
      )}
    </div>
  );
}

/** How to search, by an example from the case itself. */
function How({ lookup, here }: { lookup: Lookup; here: boolean }) {
  const name = exampleOf(lookup) ?? t.howWords;
  const how = [
    [name.split(' ').reverse().join(' '), t.how.words],
    [`"${name}"`, t.how.phrase],
    [`name:"${name}"`, t.how.name],
  ] as const;
  return (
    <div class="how">
      <p class="state-title">{t.empty}</p>
      <dl>
        {how.map(([what, means]) => (
          <div key={what}>
            <dt>
              <a href={address('search', { text: what })}>
                <Captured text={what} class="example" />
              </a>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t.howNote}</p>
      {here && <p class="quiet">{t.here}</p>}
    </div>
  );
}

/** A name of two words, the one mentioned most. */
function exampleOf({ dossier }: Lookup): string | null {
  let best: { name: string; n: number } | null = null;
  for (const { name, evidence } of dossier.entities) {
    const n = evidence.length;
    if (/^[\p{L}]+ [\p{L}]+$/u.test(name) && n > (best?.n ?? 0)) best = { name, n };
  }
  return best?.name ?? null;
}

/** Where a name is asked for, all its forms; where a name is typed, the offer to look for all of them. */
function NameOffer({ lookup, query, answers }: ViewProps & { query: Query; answers: Answers }) {
  const { name } = readAsked(query.text);
  if (name !== null) {
    const entity = answers.entity ?? null;
    if (entity === null) {
      return answers.state === 'there' ? (
        <p class="offer">
          {t.noEntity}: <Captured text={name} />
        </p>
      ) : null;
    }
    return (
      <p class="offer">
        {t.formsOf} <Forms name={entity.name} forms={entity.forms} />
      </p>
    );
  }
  const known = query.text === '' ? null : entityOf(lookup, query.text);
  if (known === null || known.forms.length < 2) return null;
  return (
    <p class="offer">
      <a href={address('search', { ...query, text: `name:"${known.name.replaceAll('"', '')}"` })}>
        {t.all} <Captured text={known.name} />
      </a>
      : <Forms name={null} forms={formsOf(known)} />
    </p>
  );
}

/** Forms of a name that are shown at once. */
const FORMS = 12;
function Forms({ name, forms }: { name: string | null; forms: readonly string[] }) {
  return (
    <>
      {name !== null && (
        <>
          <strong>
            <Captured text={name} />
          </strong>
          :{' '}
        </>
      )}
      {forms.slice(0, FORMS).map((form, i) => (
        <span key={form}>
          {i > 0 && ', '}
          <Captured text={form} />
        </span>
      ))}
      {forms.length > FORMS && ' …'}
    </>
  );
}

function Filters(props: ViewProps & { query: Query }) {
  const { lookup, query } = props;
  const facets = useFacets(lookup);
  const set = (key: keyof Query) => (value: string) => change(props, { [key]: value });
  const family = query.family === '' ? undefined : lookup.families.get(query.family);
  return (
    <div class="filters">
      {facets !== null && (
        <>
          <Select
            label={t.outlet}
            value={query.outlet}
            choices={outlets(facets)}
            onChange={set('outlet')}
          />
          <Select
            label={t.speaker}
            value={query.speaker}
            choices={speakers(facets)}
            onChange={set('speaker')}
          />
          <Select
            label={t.place}
            value={query.place}
            choices={places(facets)}
            onChange={set('place')}
          />
        </>
      )}
      <DayField label={t.from} name="from" {...props} edge={facets?.from ?? null} />
      <DayField label={t.to} name="to" {...props} edge={facets?.to ?? null} />
      {query.family !== '' && (
        <label class="check">
          <input type="checkbox" checked onChange={() => set('family')('')} />
          <span>
            {t.family}: <OriginName family={family} />
          </span>
        </label>
      )}
      {FILTERS.some((key) => query[key] !== '') && (
        <a class="clear" href={address('search', { text: query.text })}>
          {text.clear}
        </a>
      )}
    </div>
  );
}
const outlets = (facets: FacetsAnswer): readonly Choice[] =>
  facets.outlets.map(({ name, articles }) => ({ value: name, label: name, count: articles }));
const speakers = (facets: FacetsAnswer): readonly Choice[] =>
  facets.speakers.map(({ name, statements }) => ({ value: name, label: name, count: statements }));
const places = (facets: FacetsAnswer): readonly Choice[] =>
  facets.places.map(({ name, articles }) => ({ value: name, label: name, count: articles }));

/** A day to begin or end with; taken when it is a whole day, or empty again. */
function DayField(
  props: ViewProps & { label: string; name: 'from' | 'to'; query: Query; edge: string | null },
) {
  const field = useRef<HTMLInputElement>(null);
  const value = props.query[props.name];
  useEffect(() => {
    if (field.current !== null && document.activeElement !== field.current)
      field.current.value = value;
  }, [value]);
  return (
    <label class="field day-field">
      <span>{props.label}</span>
      <input
        ref={field}
        type="text"
        name={props.name}
        inputMode="numeric"
        autocomplete="off"
        placeholder={props.edge ?? t.dayHint}
        pattern="\d{4}-\d{2}-\d{2}"
        title={t.dayHint}
        defaultValue={value}
        onInput={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          const wrong = typed !== '' && day(typed) === '';
          currentTarget.setAttribute('aria-invalid', String(wrong));
          if (!wrong) change(props, { [props.name]: typed });
        }}
      />
    </label>
  );
}
