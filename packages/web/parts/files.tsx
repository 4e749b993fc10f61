import { text } from '../text.ts';
import { Captured } from './captured.tsx';

/** Files, places in containers or addresses, each as it is named; of very many only the first. */
export function Files({ names, most }: { names: readonly string[]; most: number }) {
  const left = names.length - most;
  return (
    <>
      {names.slice(0, most).map((name, i) => (
        <span key={name}>
          {i > 0 && ', '}
          <Captured text={name} class="file" />
        </span>
      ))}
      {left > 0 && <span class="basis"> {text.page.andMore(left)}</span>}
    </>
  );
}
