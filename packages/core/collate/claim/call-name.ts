import { languagePack } from '../../language/index.ts';
import type { EntityId } from '../../model/index.ts';
import type { Names } from '../happening/participants.ts';

/** Who is meant where only the last word of a body's name stands, in small letters: "rangers", "a ranger post". */
export type CallNames = (phrase: string) => readonly EntityId[];

/** Names are read as English writes them: of another language there are none. */
const COMMON = languagePack('en')!.claim!.common;
const known = new WeakMap<Names, CallNames>();
const stem = (word: string): string => word.toLowerCase().replace(/s$/u, '');

/** The call names of a block's bodies; a word that two of them end in names neither. */
export function callNames(names: Names): CallNames {
  let found = known.get(names);
  if (found === undefined) known.set(names, (found = callNamesOf(names)));
  return found;
}

function callNamesOf({ entities }: Names): CallNames {
  const byWord = new Map<string, EntityId | null>();
  for (const { id, type, forms } of entities.values()) {
    if (type !== 'organisation' && type !== 'other') continue;
    for (const word of new Set(forms.flatMap(({ form }) => lastWord(form)))) {
      const before = byWord.get(word);
      byWord.set(word, before === undefined || before === id ? id : null);
    }
  }
  return (phrase) => {
    const found = new Set<EntityId>();
    for (const [word] of phrase.matchAll(/\p{Ll}{4,}/gu)) {
      const entity = byWord.get(stem(word));
      if (entity != null) found.add(entity);
    }
    return [...found];
  };
}

/** Names of two words or more whose last stands for people in the plural: "Upland Rangers". */
function lastWord(form: string): readonly string[] {
  const words = form.split(/\s+/u);
  const last = words.at(-1)!;
  const isCall = words.length > 1 && /^\p{Lu}\p{Ll}{3,}s$/u.test(last);
  return isCall && !COMMON.has(last.toLowerCase()) ? [stem(last)] : [];
}
