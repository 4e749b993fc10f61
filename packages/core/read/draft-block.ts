import type { BlockRole, Credit, Span } from '../model/index.ts';
import type { Passage } from './flow.ts';

export interface DraftBlock {
  readonly role: BlockRole;
  readonly passage: Passage;
}

/** A credit before its article has an id: `cite` counts in the text of the block of that index. */
export interface DraftCredit {
  readonly name: string | null;
  readonly scope: Credit['scope'];
  readonly at: Span | null;
  readonly cite: { readonly block: number; readonly span: Span } | null;
}
