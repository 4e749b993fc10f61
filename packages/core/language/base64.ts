const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes written as base64 (RFC 4648). @throws RangeError on a sign that is not of the alphabet */
export function bytesOfBase64(text: string): Uint8Array {
  const value = new Int8Array(128).fill(-1);
  for (let i = 0; i < SIGNS.length; i += 1) value[SIGNS.charCodeAt(i)] = i;
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === 0x3d) length -= 1;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let at = 0;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    if ((a | b | c | d) > 127) break;
    const held = (value[a]! << 18) | (value[b]! << 12) | (value[c]! << 6) | value[d]!;
    if (held < 0) break;
    bytes[at] = held >> 16;
    bytes[at + 1] = held >> 8;
    bytes[at + 2] = held;
    at += 3;
  }
  // What is left of four signs, or the sign that is none.
  let held = 0;
  let count = 0;
  for (; i < length; i += 1) {
    const digit = value[text.charCodeAt(i)] ?? -1;
    if (digit < 0) throw new RangeError(`no base64: sign ${i}`);
    held = (held << 6) | digit;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at] = held >> count;
    at += 1;
  }
  return bytes;
}
