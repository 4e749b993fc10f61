import type { MentionType } from '../../model/index.ts';
import type { Role } from './role.ts';

/** A mention while its chain is looked for; `sentence` counts from the start, `block` tells paragraphs apart. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly block: number;
  /** Whether its sentence starts with it. */
  readonly leads: boolean;
  type: MentionType;
  readonly form: 'name' | 'title' | 'description' | 'pronoun';
  /** Folded words of a name without signs. */
  readonly words: readonly string[];
  readonly role: Role | null;
  readonly pronoun: 'he' | 'she' | null;
}
