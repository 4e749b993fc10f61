import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, idKey, parseRoute, parseSpan, readAddress } from './route.ts';

describe('addresses of the screen', () => {
  it('name a view and its state', () => {
    expect(address('overview')).toBe('#/');
    expect(address('statements', { speaker: 'Lida Oren', q: '' })).toBe(
      '#/statements?speaker=Lida%20Oren',
    );
    expect(readAddress('abc', { start: 3, end: 9 })).toBe('#/read/abc?at=3-9');
  });

  it('lead back to what they were made from, whatever the id and the parameters', () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        anything.filter((s) => s !== ''),
        anything,
        (id, q) => {
          const route = parseRoute(address('read', { q }, id));
          expect(route.view).toBe('read');
          expect(route.id).toBe(idKey(id));
          if (q !== '' && q.isWellFormed()) expect(route.params.get('q')).toBe(q);
        },
      ),
    );
  });

  it('never hold a character that ends an attribute or begins a scheme', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(readAddress(`javascript:${id}`, null)).toMatch(/^#\/read\/[\w%.~!*'()-]*$/);
      }),
    );
  });

  it('that no view has are told apart', () => {
    expect(parseRoute('#/nothing').view).toBeNull();
    expect(parseRoute('').view).toBe('overview');
    expect(parseRoute('#/read/%E0%A4%A').view).toBe('read');
  });

  it('take only spans that hold characters', () => {
    expect(parseSpan('3-9')).toEqual({ start: 3, end: 9 });
    for (const bad of [undefined, '', '9-3', '3-3', '-1-3', '1-2-3', '1e3-2e3']) {
      expect(parseSpan(bad)).toBeNull();
    }
  });
});
