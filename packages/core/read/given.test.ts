import { describe, expect, it } from 'vitest';
import { articleSchema } from '../model/index.ts';
import { given } from './index.ts';

const text =
  'Envoys leave\n\nThe envoys left the port on Friday without an agreement.\nNobody signed. \n\n\nA second paper was withdrawn.  ';

describe('a text that is handed in', () => {
  it('is kept exactly, with its id', () => {
    const article = given({ id: 'row 7', text });
    expect(article.text).toBe(text);
    expect(article.id).toBe('row 7');
    expect(articleSchema.parse(article)).toEqual(article);
  });
  it('has its blocks between blank lines', () => {
    const article = given({ id: 'a', text, headline: 'Envoys leave' });
    expect(article.blocks.map((block) => [block.role, text.slice(block.start, block.end)])).toEqual(
      [
        ['headline', 'Envoys leave'],
        ['paragraph', 'The envoys left the port on Friday without an agreement.\nNobody signed.'],
        ['paragraph', 'A second paper was withdrawn.'],
      ],
    );
  });
  it('gives every field the basis given, and no field that is not there', () => {
    const article = given({
      id: 'a',
      text,
      published: '2031-05-02',
      outlet: 'The Harbour Courier',
    });
    expect(article.published).toEqual({ value: '2031-05-02', basis: 'given', at: null });
    expect(article.outlet).toEqual({ value: 'The Harbour Courier', basis: 'given', at: null });
    expect(given({ id: 'a', text }).published).toBeNull();
    expect(given({ id: 'a', text }).headline).toBe('');
  });
  it('has its language told where it is not given', () => {
    expect(given({ id: 'a', text }).language).toBe('en');
    expect(given({ id: 'a', text, language: 'de' }).language).toBe('de');
    expect(given({ id: 'a', text: 'Aha.' }).language).toBe('und');
  });
  it('is refused with the key that is wrong', () => {
    expect(() => given({ text })).toThrow(/id must be a text/u);
    expect(() => given({ id: 'a' })).toThrow(/text must be a text/u);
    expect(() => given({ id: 'a', text, published: '2 May' })).toThrow(
      /published must be an ISO 8601 day/u,
    );
  });
});
