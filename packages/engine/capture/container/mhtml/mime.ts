/** A part of a MIME message (RFC 2045, 2046) that is no multipart: where its body lies in the message. */
export interface MimePart {
  /** By name in lower case; of a name that comes twice, the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body with its transfer encoding. */
  readonly body: Uint8Array;
}
export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>;
  /** In the order of the message; parts of parts in their place. */
  readonly parts: readonly MimePart[];
  /** What is wrong with it, in words. */
  readonly faults: readonly { readonly reason: 'cut off' | 'damaged'; readonly detail: string }[];
  readonly isCutOff: boolean;
}

/** Parts nested deeper are not looked at: pages have two or three levels. */
const MAX_DEPTH = 16;
const MAX_PARTS = 20_000;
/** The longest header of a part that is read, in bytes. */
const MAX_HEADER = 64 * 1024;

/** Cuts a MIME message into its parts. The work is linear in its length for each level. */
export function parseMime(message: Uint8Array): MimeMessage {
  const buffer = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const parts: MimePart[] = [];
  const faults = new Map<string, MimeMessage['faults'][number]>();
  const fault = (reason: 'cut off' | 'damaged', detail: string): void =>
    void faults.set(detail, { reason, detail });
  const root = split(buffer);
  const waiting = [{ ...root, depth: 0 }];
  while (waiting.length > 0) {
    const { headers, body, depth } = waiting.pop()!;
    const boundary = boundaryOf(headers);
    if (boundary === null) {
      if (parts.length >= MAX_PARTS) {
        fault('damaged', `it has more than ${MAX_PARTS} parts`);
        break;
      }
      parts.push({ headers, body });
    } else if (depth >= MAX_DEPTH) {
      fault('damaged', `its parts lie within parts more than ${MAX_DEPTH} times over`);
    } else {
      const { bodies, ended } = cutAt(body, boundary, MAX_PARTS - parts.length + 1);
      if (!ended) fault('cut off', 'it ends within a part');
      for (const one of bodies.reverse()) waiting.push({ ...split(one), depth: depth + 1 });
    }
  }
  const found = [...faults.values()];
  const isCutOff = found.some(({ reason }) => reason === 'cut off');
  return { headers: root.headers, parts, faults: found, isCutOff };
}

/** Headers and body of a part. */
function split(part: Buffer): { headers: Map<string, string>; body: Buffer } {
  const window = part.subarray(0, MAX_HEADER).toString('latin1');
  const end = /^\r?\n|\r?\n\r?\n/u.exec(window);
  const head = end === null ? window : window.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    // Mail headers are ASCII; a program that writes others writes UTF-8.
    if (name !== '' && !headers.has(name))
      headers.set(
        name,
        Buffer.from(line.slice(colon + 1), 'latin1')
          .toString('utf8')
          .trim(),
      );
  }
  return { headers, body: part.subarray(end === null ? part.length : end.index + end[0].length) };
}

/** Units of a header in which its parameters are looked for, and of one parameter's value. */
const LONGEST_HEADER = 4000;
const LONGEST_VALUE = 200;
const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/gu;

/** A parameter of a header such as `text/html; charset=utf-8`. */
export function parameter(header: string | undefined, name: string): string | null {
  const sought = name.toLowerCase();
  for (const match of (header ?? '').slice(0, LONGEST_HEADER).matchAll(PARAMETER)) {
    const value = match[2] ?? match[3] ?? '';
    if (match[1]!.toLowerCase() === sought && value.length <= LONGEST_VALUE) return value;
  }
  return null;
}

export const typeOf = (headers: ReadonlyMap<string, string>): string =>
  (headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase();

function boundaryOf(headers: ReadonlyMap<string, string>): string | null {
  if (!typeOf(headers).startsWith('multipart/')) return null;
  return parameter(headers.get('content-type'), 'boundary') || null;
}

/** What lies between the boundaries of a multipart, and whether it has an end. */
function cutAt(body: Buffer, boundary: string, most: number): { bodies: Buffer[]; ended: boolean } {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  const bodies: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = at + mark.length;
    const closing = body[after] === 0x2d && body[after + 1] === 0x2d;
    const line = body.indexOf(0x0a, after);
    const rest = body.toString(
      'latin1',
      closing ? after + 2 : after,
      line < 0 ? body.length : line,
    );
    if (rest.length > 200 || rest.trim() !== '') continue; // a longer boundary that begins the same
    if (start >= 0) bodies.push(body.subarray(start, withoutBreak(body, at)));
    if (closing) return { bodies, ended: true };
    start = line < 0 ? body.length : line + 1;
    if (bodies.length >= most) return { bodies, ended: true };
  }
  if (start >= 0 && start < body.length) bodies.push(body.subarray(start));
  return { bodies, ended: false };
}

/** The line break before a boundary belongs to the boundary. */
function withoutBreak(body: Buffer, at: number): number {
  if (body[at - 1] !== 0x0a) return at;
  return body[at - 2] === 0x0d ? at - 2 : at - 1;
}

/** The body without its transfer encoding. */
export function decodedPart({ headers, body }: MimePart): Uint8Array {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  switch ((headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(buffer.toString('latin1'), 'base64');
    case 'quoted-printable':
      return unquoted(buffer);
    default:
      return buffer;
  }
}

/** Quoted-printable (RFC 2045, 6.7); what is no code stays as it is. */
function unquoted(buffer: Buffer): Uint8Array {
  const out = Buffer.alloc(buffer.length);
  let length = 0;
  for (let i = 0; i < buffer.length; i += 1) {
    const byte = buffer[i]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    let end = i + 1;
    while (buffer[end] === 0x20 || buffer[end] === 0x09) end += 1;
    if (buffer[end] === 0x0a || (buffer[end] === 0x0d && buffer[end + 1] === 0x0a)) {
      i = buffer[end] === 0x0a ? end : end + 1; // a break that is none
      continue;
    }
    const code = hex(buffer[i + 1]) * 16 + hex(buffer[i + 2]);
    if (Number.isNaN(code)) out[length++] = byte;
    else {
      out[length++] = code;
      i += 2;
    }
  }
  return out.subarray(0, length);
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** Words in another encoding than ASCII, as headers have them (RFC 2047); what cannot be read stays as it is. */
export function decodedWords(header: string): string {
  const joined = header.slice(0, 4000).replace(/(\?=)\s{1,80}(?==\?)/gu, '$1');
  return joined.replace(
    /=\?([a-z0-9_-]{1,40})(?:\*[a-z-]{1,20})?\?([bq])\?([^?\s]{0,1000})\?=/giu,
    (all, charset: string, kind: string, text: string) => {
      const bytes =
        kind.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : unquoted(Buffer.from(text.replaceAll('_', ' '), 'latin1'));
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return all; // an encoding nobody knows
      }
    },
  );
}
