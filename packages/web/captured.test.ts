import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlName, pieces, safeText } from './captured.ts';

describe('captured text on the screen', () => {
  it('is left alone where nothing in it is hidden', () => {
    const words = 'Café, мир, سلام, 平和 and 👩‍👩‍👧 — “quoted”\n\tindented';
    expect(pieces(words)).toEqual([{ text: words, control: false }]);
    expect(safeText('Café, мир, 平和')).toBe('Café, мир, 平和');
  });

  it('that is written from right to left keeps its order to itself where there are no elements', () => {
    expect(safeText('سلام')).toBe('\u2068سلام\u2069');
    // A mark that would end the isolation is shown by name.
    expect(safeText('سلام\u2069')).toBe('\u2068سلام⟨PDI⟩\u2069');
  });

  it('names direction overrides, terminal escapes and characters that nobody sees', () => {
    expect(pieces('a\u202eb\u001b[31m')).toEqual([
      { text: 'a', control: false },
      { text: 'RLO', control: true },
      { text: 'b', control: false },
      { text: '\u241b', control: true },
      { text: '[31m', control: false },
    ]);
    expect(safeText('\u202e\u0000\u200b\ufeff\u0085')).toBe('⟨RLO⟩\u2400⟨ZWSP⟩⟨BOM⟩⟨U+0085⟩');
  });

  it('names lone surrogates, not those that belong to a pair', () => {
    expect(safeText('\ud800x😀\udc00')).toBe('⟨U+D800⟩x😀⟨U+DC00⟩');
  });

  it('loses and adds nothing else, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = pieces(text);
        const plain = shown.filter((piece) => !piece.control).map((piece) => piece.text);
        expect(plain.join('')).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/,
        );
        const units = shown.reduce((n, p) => n + (p.control ? 1 : p.text.length), 0);
        expect(units).toBe(text.length);
      }),
    );
  });

  it('gives every control character a name of visible characters', () => {
    for (let code = 0; code < 0xa0; code += 1) {
      const unit = String.fromCharCode(code);
      if (safeText(unit) !== unit) expect(controlName(unit)).toMatch(/^[\u2400-\u2421]$|^U\+/);
    }
  });
});
