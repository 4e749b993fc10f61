import { languagePack } from '../../language/index.ts';
import type { EntityId } from '../../model/index.ts';
import type { Names } from '../happening/participants.ts';

/**
 * Who is meant where no name stands: by the last word of a body's name in small letters ("a ranger post"), or by an
 * adjective made from the name of a place.
 */
export type CallNames = (phrase: string) => readonly EntityId[];

/** Names are read as English writes them: of another language there are none. */
const ENGLISH = languagePack('en')!;
const COMMON = ENGLISH.claim!.common;
const NATIONALITY = ENGLISH.event!.nationality;
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
  const places = [...entities.values()].flatMap(({ id, type, forms }) =>
    type !== 'place'
      ? []
      : forms.flatMap(({ form }) =>
          form.length >= SHORTEST && !/\s/u.test(form) ? [[form.toLowerCase(), id] as const] : [],
        ),
  );
  return (phrase) => {
    const found = new Set<EntityId>();
    for (const [word] of phrase.matchAll(/\p{Ll}{4,}/gu)) {
      const entity = byWord.get(stem(word));
      if (entity != null) found.add(entity);
    }
    for (const [word] of phrase.matchAll(/\p{Lu}\p{Ll}{3,}/gu)) {
      if (!NATIONALITY.test(word.toLowerCase())) continue;
      const place = ofAdjective(places, word.toLowerCase());
      if (place !== null) found.add(place);
    }
    return [...found];
  };
}

/** The shortest name of a place that an adjective is told from, in UTF-16 units. */
const SHORTEST = 4;

/** "Adalian forces" on a page that does not name Adal: the one place of the other pages that the adjective is made from. */
function ofAdjective(
  places: readonly (readonly [name: string, id: EntityId])[],
  word: string,
): EntityId | null {
  const found = new Set<EntityId>();
  for (const [name, id] of places) {
    const stemOf = name.slice(0, Math.max(SHORTEST, name.length - 2));
    if (word.startsWith(stemOf) && word.length - stemOf.length <= SHORTEST) found.add(id);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** Names of two words or more whose last stands for people in the plural: "Upland Rangers". */
function lastWord(form: string): readonly string[] {
  const words = form.split(/\s+/u);
  const last = words.at(-1)!;
  const isCall = words.length > 1 && /^\p{Lu}\p{Ll}{3,}s$/u.test(last);
  return isCall && !COMMON.has(last.toLowerCase()) ? [stem(last)] : [];
}
