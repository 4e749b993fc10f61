import type { Relation } from '@hearsay/core/collate';
import {
  timeInWords,
  type Account,
  type CommonKind,
  type Counted,
  type When,
} from '@hearsay/core/model';
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

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The counts, never mixed. */
export const told = ({ outlets, independent, sources }: Omit<Counted, 'accounts'>): string =>
  [
    plural(outlets, 'outlet', 'outlets'),
    plural(independent, 'independent origin', 'independent origins'),
    ...(sources === null
      ? []
      : [plural(sources, 'source of information', 'sources of information')]),
  ].join(', ');

const KINDS: Readonly<Record<CommonKind, string>> = {
  publisher: 'outlets of one publisher',
  outlet: 'texts of one outlet',
  agency: 'texts credited to one agency',
  hearer: 'told to the same',
  speaker: 'said by the same',
  utterance: 'the same words of somebody',
};

/** Why accounts of different origins count once, one line each. */
export const commonList = ({ common }: Pick<Counted, 'common'>, notes: Footnotes): string[] =>
  common.length === 0
    ? []
    : [
        common
          .map(({ kind, name, accounts, evidence }) => {
            const who = name === null ? '' : ` (${inline(name)})`;
            const which = accounts.map((i) => i + 1).join(', ');
            const marks = evidence.map((cite) => notes.mark(cite)).join('');
            return `- accounts ${which} count once: ${KINDS[kind]}${who}${marks}`;
          })
          .join('\n'),
      ];

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
