import { z } from 'zod';

/** Who publishes an outlet, as a table says that a person keeps: facts with a source, never a guess of ours. */
export interface Publisher {
  /** The outlet's (or agency's) name, as pages or credits have it; compared without case and accents. */
  readonly outlet: string;
  readonly publisher: string;
  /** Where that can be looked up: an imprint's address, a register, a book. */
  readonly source: string;
  /** Number in the log of the case of the decision that says so; null where a file handed it in. */
  readonly decision: number | null;
}

export const publisherSchema: z.ZodType<Publisher> = z.object({
  outlet: z.string().min(1),
  publisher: z.string().min(1),
  source: z.string().min(1),
  decision: z.int().positive().nullable(),
});
