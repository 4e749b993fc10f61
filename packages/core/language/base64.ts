const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes written as base64 (RFC 4648). @throws RangeError on a sign that is not of the alphabet */
export function bytesOfBase64(text: string): Uint8Array {
  const value = new Uint8Array(128).fill(255);
  for (let i = 0; i < SIGNS.length; i += 1) value[SIGNS.charCodeAt(i)] = i;
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === 0x3d) length -= 1;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < length; i += 1) {
    const digit = value[text.charCodeAt(i)] ?? 255;
    if (digit === 255) throw new RangeError(`no base64: sign ${i}`);
    held = ((held << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at] = held >> count;
    at += 1;
  }
  return bytes;
}
