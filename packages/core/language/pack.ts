import type { ClaimLanguage } from './claim.ts';
import type { QuantityLanguage } from './quantity.ts';
import type { NumberLanguage } from './number.ts';
import type { TimeLanguage } from './time.ts';
import type { CommitmentLanguage } from './commitment.ts';
import type { EventLanguage } from './event.ts';
import type { MentionPart } from './mention.ts';
import type { SentenceLanguage } from './sentence.ts';
import type { SpeechForms } from './statement.ts';
import type { SyntaxPart } from './syntax.ts';
import type { TwinNames } from './twin.ts';

/**
 * What depends on the language, one folder a language. An annotator asks for the part it needs and yields nothing
 * where a language has no such part: no tag, name or statement is claimed by rules of another language.
 * Each part's type stands in a file of its own beside this one.
 */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly tag: string;
  readonly claim?: ClaimLanguage;
  readonly commitment?: CommitmentLanguage;
  readonly event?: EventLanguage;
  readonly mention?: MentionPart;
  readonly sentence?: SentenceLanguage;
  readonly number?: NumberLanguage;
  readonly quantity?: QuantityLanguage;
  readonly time?: TimeLanguage;
  readonly statement?: SpeechForms;
  readonly syntax?: SyntaxPart;
  readonly twinNames?: readonly TwinNames[];
}
