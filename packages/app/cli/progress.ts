import { createColors } from 'picocolors';
import type { AnalysisProgress as Stage, Problem } from '@hearsay/core/model';
import type { PageResult } from '@hearsay/engine/run';
import { clip, printable, type Terminal } from './output.ts';

/** Nothing is shown for what is over sooner than this. */
const QUIET_MS = 400;
const REDRAW_MS = 80;
/** Nothing is foretold sooner than this. */
const FORETELL_MS = 3000;
/** Nor from fewer pages: the first waits for threads to start. */
const FORETELL_PAGES = 8;
/** Where lines stay (a log), one is written so often. */
const SAID_MS = 5000;

export type Colors = ReturnType<typeof createColors>;

/** Colours where the stream is a terminal and `NO_COLOR` does not forbid them. */
export function colorsFor(stream: { readonly isTTY?: boolean }, env: Terminal['env']): Colors {
  return createColors(stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}

const pages = (n: number): string => `${n} ${n === 1 ? 'page' : 'pages'}`;

/** Progress on standard error: a line that is redrawn on a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #quiet: boolean;
  readonly #expected: () => number;
  readonly #started = performance.now();
  readonly #colors: Colors;
  #drawn = 0;
  #shown = false;

  /** @param expected how many pages there are as far as is known yet */
  constructor(terminal: Terminal, quiet: boolean, expected: () => number) {
    this.#terminal = terminal;
    this.#quiet = quiet;
    this.#expected = expected;
    this.#colors = colorsFor(terminal.stderr, terminal.env);
  }

  /** One page is done. */
  readonly page = (done: number, result: PageResult): void => {
    if (result.kind === 'problem') this.problem(result.problem);
    const elapsed = performance.now() - this.#started;
    const every = this.#terminal.stderr.isTTY ? REDRAW_MS : SAID_MS;
    const total = Math.max(done, this.#expected());
    if (elapsed < QUIET_MS || (performance.now() - this.#drawn < every && done < total)) return;
    const rate = (done / elapsed) * 1000;
    const left = Math.ceil((total - done) / rate);
    this.#line(`reading ${done} of ${pages(total)}${this.#pace(done, rate, left)}`);
  };

  /** How far fetching is: how many of the URLs, and which host is asked or waited for. */
  readonly fetched = (done: number, total: number, doing: string): void => {
    if (!this.#due(done < total)) return;
    const at = done < total ? ` (${printable(doing)})` : '';
    this.#line(`fetched ${done} of ${pages(total)}${at}`);
  };

  /** Pages of which something is done ("gone through"). */
  readonly count = (word: string, done: number): void => {
    const total = Math.max(done, this.#expected());
    if (!this.#due(done < total)) return;
    this.#line(`${word} ${done} of ${pages(total)}`);
  };

  /** How far an analysis is. */
  readonly show = ({ stage, done, total, perSecond, secondsLeft, doing }: Stage): void => {
    if (!this.#due(done < total)) return;
    const what = { read: 'reading', collate: 'comparing', store: 'keeping the result' }[stage];
    const of = stage === 'read' ? 'pages' : `(${printable(doing)})`;
    const pace = this.#pace(stage === 'read' ? done : FORETELL_PAGES, perSecond, secondsLeft);
    this.#line(total <= 1 ? what : `${what} ${done} of ${total} ${of}${pace}`);
  };

  /** How fast it goes and for how long yet; the first moments, when threads only start, foretell nothing. */
  #pace(done: number, perSecond: number | null, secondsLeft: number | null): string {
    if (done < FORETELL_PAGES || performance.now() - this.#started < FORETELL_MS) return '';
    const rate = perSecond === null || perSecond < 1 ? '' : ` · ${perSecond.toFixed(0)} a second`;
    return `${rate}${secondsLeft === null || secondsLeft < 2 ? '' : ` · ${secondsLeft} s left`}`;
  }

  /** Whether a line is to be drawn now; what is not the last of its kind is drawn now and then. */
  #due(more: boolean): boolean {
    const now = performance.now();
    if (now - this.#started < QUIET_MS) return false;
    const every = this.#terminal.stderr.isTTY ? REDRAW_MS : SAID_MS;
    return now - this.#drawn >= every || (!more && this.#terminal.stderr.isTTY === true);
  }

  /** Another stage has begun. */
  readonly stage = (text: string): void => {
    if (performance.now() - this.#started >= QUIET_MS) this.#line(text);
  };

  /** A page that could not be read is named at once, with the reason. */
  readonly problem = ({ source, reason, detail }: Problem): void => {
    this.clear();
    const c = this.#colors;
    // Named even when quiet: what was not read must not go by unseen.
    this.#terminal.stderr.write(
      `${c.yellow('not read')} ${printable(source)}: ${reason} (${printable(detail)})\n`,
    );
  };

  readonly note = (text: string): void => {
    if (this.#quiet) return;
    this.clear();
    this.#terminal.stderr.write(`${text}\n`);
  };

  /** Takes the progress line off the terminal. */
  clear(): void {
    if (this.#shown && this.#terminal.stderr.isTTY) this.#terminal.stderr.write('\r\u001b[2K');
    this.#shown = false;
  }

  #line(text: string): void {
    if (this.#quiet) return;
    this.#drawn = performance.now();
    const { isTTY, columns } = this.#terminal.stderr;
    if (isTTY) {
      // A line that wraps could not be taken off the terminal again.
      const line = columns === undefined || columns < 2 ? text : clip(text, columns - 1);
      this.#terminal.stderr.write(`\r\u001b[2K${this.#colors.dim(line)}`);
      this.#shown = true;
    } else this.#terminal.stderr.write(`${text}\n`);
  }
}
