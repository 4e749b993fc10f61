import type { SpeechForms } from '../../language/statement.ts';
import type { Mention } from '../../model/index.ts';

interface Known {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly forms: SpeechForms;
}

/** The outlets that an article names, by the last word of their names. */
export class Outlets {
  readonly #byNoun = new Map<string, { readonly end: number; readonly name: string }[]>();

  constructor({ text, mentions, forms }: Known) {
    for (const mention of mentions) {
      if (mention.form !== 'name') continue;
      const name = text.slice(mention.start, mention.end);
      const noun = /(?<!\p{L})\p{L}+$/u.exec(name)?.[0].toLowerCase();
      if (noun === undefined || !forms.outletNouns.has(noun)) continue;
      const list = this.#byNoun.get(noun);
      if (list === undefined) this.#byNoun.set(noun, [{ end: mention.end, name }]);
      else if (list.at(-1)!.name !== name) list.push({ end: mention.end, name });
    }
  }

  /** The one such outlet named before `at`; null where there are none or several. */
  before(noun: string, at: number): string | null {
    const names = new Set<string>();
    for (const { end, name } of this.#byNoun.get(noun) ?? []) {
      if (end > at || names.size > 1) break;
      names.add(name);
    }
    return names.size === 1 ? [...names][0]! : null;
  }
}
