import type { Relation } from '@hearsay/core/collate';
import { timeInWords, type Account, type When } from '@hearsay/core/model';
import type { View } from '../view.ts';
import { inline, quotation } from './escape.ts';
import type { Footnotes } from './footnotes.ts';

/** A part of the report; written only where there is something in it. */
export interface Section {
  readonly title: string;
  /** What the reader has to know to read it, or null. */
  readonly lead: string | null;
  /** The relation it shows; null for what is there without comparing articles. */
  readonly relation: Relation | null;
  readonly has: (view: View) => boolean;
  /** Headings, paragraphs and lists; a blank line is put between them. */
  readonly blocks: (view: View, notes: Footnotes) => Iterable<string>;
}

export const day = (when: When | null): string =>
  when === null ? 'day not known' : inline(timeInWords(when));

/** A day, and how we know it where it is not simply stated. */
export const datedBy = (when: When | null): string =>
  when === null || when.basis === 'stated' ? day(when) : `${day(when)} (${when.basis})`;

/** The two counts, never mixed. */
export const told = ({ outlets, independent }: { outlets: number; independent: number }): string =>
  `${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}, ` +
  `${independent} independent ${independent === 1 ? 'origin' : 'origins'}`;

/** An account as an item of a list: who tells it, in whose voice, in which words. */
export function accountItem(account: Account, notes: Footnotes): string {
  const { cite, outlet, published, voice, speaker, modality, polarity, when } = account;
  const by = outlet === null ? 'outlet not stated' : inline(outlet);
  const facts = [
    ...(published === null ? [] : [inline(published.slice(0, 'YYYY-MM-DD'.length))]),
    voice === 'outlet' ? 'in its own voice' : voice,
    ...(speaker === null ? [] : [`speaker: ${inline(speaker)}`]),
    ...(modality === 'happened' ? [] : [modality]),
    ...(polarity === 'affirmed' ? [] : [polarity]),
    ...(when === null ? [] : [`day: ${datedBy(when)}`]),
  ];
  return `- ${by} (${facts.join('; ')}): ${quotation(cite.text)}${notes.mark(cite)}`;
}

export const accountList = (accounts: readonly Account[], notes: Footnotes): string =>
  accounts.map((account) => accountItem(account, notes)).join('\n');
