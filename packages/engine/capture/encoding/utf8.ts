import { isAscii, isUtf8 } from 'node:buffer';

/** What bytes are as UTF-8. */
export interface Utf8Form {
  /** Characters of two bytes and more; at least one where there are any and no byte is astray. */
  readonly characters: number;
  /** Bytes that are part of none. */
  readonly astray: number;
}

/** Counts the characters and the bytes that are none (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF). */
export function utf8Form(bytes: Uint8Array): Utf8Form {
  // Most pages are done here: how many characters there are does not matter where no byte is astray.
  if (isAscii(bytes)) return { characters: 0, astray: 0 };
  if (isUtf8(bytes)) return { characters: 1, astray: 0 };
  let characters = 0;
  let astray = 0;
  let at = 0;
  const length = bytes.length;
  while (at < length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const size = sizeAt(bytes, at, lead);
    if (size === 0) {
      astray += 1;
      at += 1;
    } else {
      characters += 1;
      at += size;
    }
  }
  return { characters, astray };
}

function sizeAt(bytes: Uint8Array, at: number, lead: number): number {
  const size =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : (lead & 0xf0) === 0xe0
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (size === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < size; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}
