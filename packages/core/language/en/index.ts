import type { LanguagePack } from '../pack.ts';
import { claim } from './claim.ts';
import { commitment } from './commitment.ts';
import { event } from './event.ts';
import { mention } from './mention.ts';
import { number } from './number.ts';
import { quantity } from './quantity.ts';
import { sentence } from './sentence.ts';
import { time } from './time.ts';
import { statement } from './statement.ts';
import { syntax } from './syntax.ts';
import { twinNames } from './twin.ts';

export const en: LanguagePack = {
  tag: 'en',
  claim,
  commitment,
  event,
  mention,
  sentence,
  number,
  quantity,
  time,
  statement,
  syntax,
  twinNames,
};
