/** Stands for something that cannot be shown or encoded. */
const REPLACEMENT = '\ufffd';

/** Controls (C0 but tab, line feed and carriage return; DEL; C1), the byte order mark, and lone surrogates. */
const UNSHOWABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Captured text as a document may show it: controls become their pictures (ESC is ␛), what has none U+FFFD. */
export function shown(text: string): string {
  return text.replace(UNSHOWABLE, (unit) => {
    const code = unit.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : REPLACEMENT;
  });
}

/** Characters that open or close a stretch of text with a direction of its own (UAX #9, explicit formatting). */
const EXPLICIT = /[\u202a-\u202e\u2066-\u2069]/;
/** Letters that are written from right to left, roughly: Hebrew to Arabic Extended, and the presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ['\u2068', '\u2069'];

/**
 * Text that cannot change the direction of what stands around it: wrapped in an isolate (UAX #9) where it holds
 * right-to-left letters or direction characters. Isolates that it leaves open are closed, and ends of isolates that it
 * did not open are shown as U+FFFD, so that it cannot break out of its own.
 */
export function isolated(text: string): string {
  const explicit = EXPLICIT.test(text);
  if (!explicit && !RIGHT_TO_LEFT.test(text)) return text;
  let open = 0;
  const inner = !explicit
    ? text
    : text.replace(/[\u2066-\u2069]/g, (unit) => {
        if (unit !== POP_ISOLATE) open += 1;
        else if (open === 0) return REPLACEMENT;
        else open -= 1;
        return unit;
      });
  return `${FIRST_STRONG_ISOLATE}${inner}${POP_ISOLATE.repeat(open + 1)}`;
}

/** On one line: runs of white space become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
