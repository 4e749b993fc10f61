import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolated, shown } from './text.ts';

describe('text that is shown', () => {
  test('has pictures for controls, and nothing that cannot be encoded', () => {
    expect(shown('a\u001b[2J\u0000\u007f\u0085\ud800b\tc\n')).toBe('a␛[2J␀␡\ufffd\ufffdb\tc\n');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u0000', '\ufeff', 'a', '🌊') }),
        (text) => {
          const bytes = new TextEncoder().encode(shown(text));
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(shown(text));
        },
      ),
    );
  });
});

describe('text with a direction', () => {
  test('stays as it is where it has none of its own', () => {
    expect(isolated('plain “words” 🌊')).toBe('plain “words” 🌊');
  });

  test('is wrapped, its open isolates closed, ends that it did not open made visible', () => {
    expect(isolated('עברית')).toBe('\u2068עברית\u2069');
    expect(isolated('a\u202eb')).toBe('\u2068a\u202eb\u2069');
    expect(isolated('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069');
    expect(isolated('a\u2069b')).toBe('\u2068a\ufffdb\u2069');
  });

  test('never leaves its isolate, whatever it holds', () => {
    const unit = fc.constantFrom(
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u202e',
      '\u202c',
      'א',
      'b',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let depth = 0;
        const wrapped = isolated(text);
        for (const [index, character] of [...wrapped].entries()) {
          if ('\u2066\u2067\u2068'.includes(character)) depth += 1;
          else if (character === '\u2069') depth -= 1;
          const inside = index < wrapped.length - 1;
          if (wrapped.startsWith('\u2068') && inside) expect(depth).toBeGreaterThan(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
