import type { LanguagePack } from '../pack.ts';
import { mention } from './mention.ts';
import { sentence } from './sentence.ts';

export const en: LanguagePack = { tag: 'en', mention, sentence };
