import { useEffect, useRef } from 'preact/hooks';
import { safeText } from '../captured.ts';
import { grouped, text } from '../text.ts';

/** The text filter of a view; `/` goes to it. */
export function Search(props: { value: string; label: string; onChange: (value: string) => void }) {
  const timer = useRef<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  useEffect(() => {
    const input = field.current;
    if (input !== null && document.activeElement !== input) input.value = props.value;
  }, [props.value]);
  return (
    <label class="field search">
      <span>{props.label}</span>
      <input
        ref={field}
        type="search"
        name="q"
        autocomplete="off"
        spellcheck={false}
        defaultValue={props.value}
        onInput={(event) => {
          const { value } = event.currentTarget;
          clearTimeout(timer.current ?? undefined);
          timer.current = setTimeout(() => props.onChange(value), 150) as unknown as number;
        }}
      />
    </label>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Choices that a list offers at most; what is beyond them is found by the text filter, and the list says so. */
const MOST = 250;

export function Select(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  if (props.choices.length === 0) return null;
  const offered = props.choices.slice(0, MOST);
  const chosen = props.choices.find((choice) => choice.value === props.value);
  if (chosen !== undefined && !offered.includes(chosen)) offered.push(chosen);
  const beyond = props.choices.length - offered.length;
  return (
    <label class="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{text.all}</option>
        {offered.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {safeText(choice.label)} ({grouped(choice.count)})
          </option>
        ))}
        {beyond > 0 && <option disabled>{text.beyond(beyond)}</option>}
      </select>
    </label>
  );
}

/** How often each value occurs, the most frequent first, then by code unit. */
export function choices<T>(
  items: readonly T[],
  valueOf: (item: T) => string | null,
  label: (value: string) => string = (value) => value,
  byValue = false,
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = valueOf(item);
    if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, label: label(value) }))
    .sort((a, b) => (byValue ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1));
}

/** Whether any of the texts holds the words looked for, letter case aside. */
export function holds(query: string, texts: readonly (string | null | undefined)[]): boolean {
  if (query === '') return true;
  const wanted = query.toLowerCase();
  return texts.some((t) => t !== null && t !== undefined && t.toLowerCase().includes(wanted));
}
