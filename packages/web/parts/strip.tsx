import { dayText } from '../dossier/day.ts';
import type { Bin, Strip } from '../dossier/strip.ts';
import { count, text } from '../text.ts';
import { Captured } from './captured.tsx';

const t = text.timeline;
const HEIGHT = 56;
/** Below the bars, for what lies there besides. */
const FOOT = 10;

/** How many happenings fall where; a press on a stretch narrows the view to it. */
export function StripOfTime(props: { strip: Strip; to: (bin: Bin) => string }) {
  const { bins } = props.strip;
  const most = Math.max(1, ...bins.map((bin) => bin.happened + bin.planned));
  const [first, last] = [bins[0]!, bins.at(-1)!];
  const width = 100 / bins.length;
  return (
    <figure class="strip-of-time">
      <svg class="drawn" height={HEIGHT + FOOT} width="100%" role="group" aria-label={t.strip}>
        <line class="rail" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
        {bins.map((bin, i) => {
          const all = bin.happened + bin.planned;
          const marked = bin.disputes + bin.moved > 0;
          if (all === 0 && !marked) return null;
          return (
            <a key={bin.value} href={props.to(bin)} aria-label={words(bin)}>
              <title>{words(bin)}</title>
              <rect
                class="reach"
                x={`${i * width}%`}
                width={`${width}%`}
                y="0"
                height={HEIGHT + FOOT}
              />
              <Bar x={i * width} width={width} bin={bin} unit={(HEIGHT - 6) / most} />
              {bin.disputes > 0 && (
                <circle class="disputed" cx={`${(i + 0.5) * width}%`} cy={HEIGHT + 5} r="3" />
              )}
              {bin.moved > 0 && (
                <circle class="moved" cx={`${(i + 0.5) * width}%`} cy={HEIGHT + 5} r="3" />
              )}
            </a>
          );
        })}
      </svg>
      <figcaption>
        <Captured text={dayText(first.value)} class="day" />
        <span class="legend">
          {bins.some((bin) => bin.disputes > 0) && (
            <span class="disputed-key">{t.disputedKey}</span>
          )}
          {bins.some((bin) => bin.moved > 0) && <span class="moved-key">{t.movedKey}</span>}
        </span>
        <Captured text={dayText(last.value)} class="day" />
      </figcaption>
    </figure>
  );
}

function Bar({ x, width, bin, unit }: { x: number; width: number; bin: Bin; unit: number }) {
  const at = { x: `${x + width * 0.1}%`, width: `${width * 0.8}%` };
  const [happened, planned] = [bin.happened * unit, bin.planned * unit];
  return (
    <>
      <rect class="happened" {...at} y={HEIGHT - happened} height={happened} />
      <rect class="planned" {...at} y={HEIGHT - happened - planned} height={planned} />
    </>
  );
}

const words = (bin: Bin): string =>
  [
    `${dayText(bin.value)}: ${count.happenings(bin.happened + bin.planned)}`,
    ...(bin.disputes > 0 ? [count.disputes(bin.disputes)] : []),
    ...(bin.moved > 0 ? [t.movedKey] : []),
  ].join(', ');
