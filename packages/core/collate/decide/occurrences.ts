/**
 * Where a word stands in a text, overlapping ones too, in time linear in both whatever they are made of (Knuth, Morris
 * and Pratt, "Fast pattern matching in strings", 1977).
 */
export function* occurrences(text: string, word: string): Generator<number> {
  if (word === '') return;
  const back = new Int32Array(word.length + 1);
  back[0] = -1;
  for (let i = 0, k = -1; i < word.length;) {
    while (k >= 0 && word.charCodeAt(i) !== word.charCodeAt(k)) k = back[k]!;
    back[(i += 1)] = k += 1;
  }
  for (let i = 0, k = 0; i < text.length; i += 1) {
    while (k >= 0 && text.charCodeAt(i) !== word.charCodeAt(k)) k = back[k]!;
    k += 1;
    if (k < word.length) continue;
    yield i + 1 - k;
    k = back[k]!;
  }
}
