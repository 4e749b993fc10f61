import { describe, expect, it } from 'vitest';
import { sample } from '../fixtures/sample.ts';
import { lookUp } from './lookup.ts';
import { counted, resolvedBy, unheard, utteranceOf } from './said.ts';

describe('what the view of statements draws from the dossier', () => {
  const lookup = lookUp(sample);

  it('finds the utterance of each of its prints, and of no other statement', () => {
    for (const one of sample.utterances)
      for (const at of one.statements) expect(utteranceOf(lookup, at)).toBe(one);
    expect(utteranceOf(lookup, 0)).toBeUndefined();
  });

  it('counts values, the most frequent first, between equals in one order', () => {
    expect(counted(['b', 'a', null, 'c', 'c'], (x) => x)).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });

  it('lists people who are named and never quoted, none who is', () => {
    const speakers = new Set(sample.statements.map(({ speaker }) => speaker?.entity));
    const found = unheard(lookup);
    for (const [entity, count] of found) {
      expect(entity.type).toBe('person');
      expect(speakers.has(entity.id)).toBe(false);
      expect(count).toBeGreaterThan(1);
    }
    const more = lookUp({ ...sample, statements: [], utterances: [] });
    expect(unheard(more).length).toBeGreaterThan(found.length);
  });

  it('gives the rule of a name only where the words do not say it', () => {
    const [first] = sample.statements;
    const by = (rule: 'named' | 'title' | 'words' | null) =>
      resolvedBy({ ...first!, speaker: { ...first!.speaker!, rule } });
    expect([by('named'), by('words'), by(null), by('title')]).toEqual([null, null, null, 'title']);
    expect(resolvedBy({ ...first!, speaker: null })).toBeNull();
  });
});
