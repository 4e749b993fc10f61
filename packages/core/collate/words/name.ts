/** So many folded names are held: a case names the same outlets and agencies over and over. */
const HELD = 4096;
const held = new Map<string, string>();

/** Names of outlets and agencies are compared without case, punctuation and the article in front. */
export function foldName(name: string): string {
  let folded = held.get(name);
  if (folded === undefined) {
    if (held.size >= HELD) held.clear();
    held.set(name, (folded = fold(name)));
  }
  return folded;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '');
}
