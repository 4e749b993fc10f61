import type { LanguagePack } from '../pack.ts';

export const en: LanguagePack = { tag: 'en' };
