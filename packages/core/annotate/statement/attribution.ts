import type { Stance } from '../../model/index.ts';
import type { Phrase } from './phrase.ts';
import type { Piece } from './piece.ts';

/** A cue with what it governs, as items of one period; not yet characters, not yet a person. */
export interface Attribution {
  readonly cue: Piece;
  readonly stance: Stance;
  readonly lemma: string;
  /** In order; several where the attribution stands in the middle. Empty where the words stand in the next period. */
  readonly pieces: readonly Piece[];
  readonly speaker: Phrase | null;
  /** `shared`: the speaker of the clause it hangs on. `unsaid`: the text does not say who. */
  readonly who: 'here' | 'shared' | 'unsaid';
  /** Who quotes or reports the speaker, from the page towards the speaker. */
  readonly through: readonly Phrase[];
  /** Where to look for an interview or an outlet told: the words around the cue. */
  readonly around: Piece;
  /** What it governs is a clause or a quotation, not an infinitive or an object. */
  readonly clause: boolean;
  /** Ends in a colon with nothing behind it. */
  readonly introduces: boolean;
}
