import { en } from './en/index.ts';
import type { LanguagePack } from './pack.ts';

export { foldName } from './fold.ts';
export type { CommitmentLanguage } from './commitment.ts';
export type { MentionPart, PluralKind } from './mention.ts';
export type { LanguagePack } from './pack.ts';
export type { TwinNames } from './twin.ts';

const PACKS: ReadonlyMap<string, LanguagePack> = new Map([[en.tag, en]]);

/** The pack of a BCP 47 language tag (`en-GB` → English), or null where there is none. */
export function languagePack(tag: string): LanguagePack | null {
  return PACKS.get(tag.toLowerCase().split('-')[0]!) ?? null;
}
