import { describe, expect, it } from 'vitest';
import { count, grouped, text } from './text.ts';

/** Every sentence of the interface; functions with a sample argument. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String((value as (n: number) => string)(2))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

describe('the interface’s own sentences', () => {
  const all = sentences(text);

  it('hold no verdict and no loaded word', () => {
    const verdicts =
      /\b(?:true|false|fake|lie[sd]?|liar|truth|debunk\w*|mislead\w*|propaganda|bias\w*|omit\w*|credib\w*|reliab\w*|trustworth\w*|liberat\w*|terror\w*|regime|aggress\w*|claims?|admit\w*|confirm\w*)\b/i;
    expect(all.filter((sentence) => verdicts.test(sentence))).toEqual([]);
  });

  it('count in the singular and the plural, and say what they count', () => {
    expect(count.origins(1)).toBe('1 independent origin');
    expect(count.origins(1200)).toBe('1,200 independent origins');
    expect(grouped(1_234_567)).toBe('1,234,567');
    expect(text.overview.undated(1)).toBe('1 page gives no day of publication');
  });
});
