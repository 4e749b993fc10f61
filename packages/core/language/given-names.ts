import { foldName } from './fold.ts';
import { female, given, male } from './en/mention-names.generated.ts';

let names: ReadonlySet<string> | null = null;

/** True for a word that is a given name somewhere: what a person's name opens with, and a newspaper's rarely. */
export function isGivenName(word: string): boolean {
  names ??= new Set([male, female, given].flatMap((list) => list.split(' ')));
  return names.has(foldName(word));
}
