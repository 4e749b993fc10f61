import { packageOf } from '../package.ts';
import type { Named } from './gold.ts';
import type { Recogniser } from './recognition.ts';

export type NamePeer = Recogniser;

interface Term {
  readonly offset: { readonly start: number; readonly length: number };
}
interface View {
  json(options: unknown): { terms: Term[] }[];
}
type Compromise = (text: string) => { people(): View; organizations(): View; places(): View };

interface WinkDocument {
  tokens(): { out(its?: unknown): string[] };
}
type Wink = (model: unknown) => { readDoc(text: string): WinkDocument; its: { pos: unknown } };

function ofCompromise(nlp: Compromise): NamePeer {
  return {
    name: 'compromise',
    typed: true,
    find(text) {
      const document = nlp(text);
      const views = [
        ['PER', document.people()],
        ['ORG', document.organizations()],
        ['LOC', document.places()],
      ] as const;
      return views.flatMap(([type, view]) =>
        view.json({ offset: true, terms: { offset: true } }).flatMap(({ terms }): Named[] => {
          const [first, last] = [terms[0], terms.at(-1)];
          if (first === undefined || last === undefined) return [];
          const { start } = first.offset;
          const whole = text.slice(start, last.offset.start + last.offset.length);
          // Ours have no possessive either.
          return [{ start, end: start + whole.replace(/['’]s?$/u, '').length, type }];
        }),
      );
    },
  };
}

/** wink-nlp knows no names of persons, organisations or places: its nearest are runs of words it tags as proper nouns. */
function ofWink(wink: Wink, model: unknown): NamePeer {
  const nlp = wink(model);
  return {
    name: 'wink-nlp',
    typed: false,
    find(text) {
      const tokens = nlp.readDoc(text).tokens();
      const tags = tokens.out(nlp.its.pos);
      const found: { start: number; end: number; type: string }[] = [];
      let from = 0;
      let open = false;
      for (const [i, form] of tokens.out().entries()) {
        const start = form === '' ? -1 : text.indexOf(form, from);
        if (start < 0) continue;
        from = start + form.length;
        const proper = tags[i] === 'PROPN';
        if (proper && open) found.at(-1)!.end = from;
        else if (proper) found.push({ start, end: from, type: 'OTHER' });
        open = proper;
      }
      return found;
    },
  };
}

/** Those that are installed. */
export async function loadPeers(): Promise<readonly NamePeer[]> {
  const compromise = (await packageOf('compromise')) as Compromise | null;
  const wink = (await packageOf('wink-nlp')) as Wink | null;
  const model = await packageOf('wink-eng-lite-web-model');
  return [
    ...(compromise === null ? [] : [ofCompromise(compromise)]),
    ...(wink === null || model === null ? [] : [ofWink(wink, model)]),
  ];
}
