import type { LanguagePack } from '../pack.ts';
import { sentence } from './sentence.ts';

export const en: LanguagePack = { tag: 'en', sentence };
