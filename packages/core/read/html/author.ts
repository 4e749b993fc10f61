import { lineKey } from '../../language/furniture.ts';
import type { Field } from '../../model/index.ts';
import { agencyOf } from '../agency.ts';
import { namesIn } from '../plain/kind.ts';

const NOT_A_PERSON =
  /(?:^|[\s.@_-])(?:admin|administrator|editor|editors|editorial|redaktion|redaction|rédaction|redacción|redacao|staff|team|desk|news|newsroom|agency|agencies|agencia|magazine|media|press|online|web|webmaster|blog|company|inc|ltd|llc|gmbh|group|university|institute|foundation|ministry|department|service|bureau|reporter|correspondent|contributor|contributors|author|guest|user|anonymous|unknown|none|null|undefined|com|org|net|www|http|https|daily|times|post|herald|tribune|journal|gazette|network|channel|studio|radio|tv|редакция|админ|the)(?:$|[\s._-])/iu;

/**
 * The article's authors from what sources say, the surest first: the first source that names persons speaks. Names
 * of the outlet, of agencies and of roles are no authors.
 */
export function authorsOf(
  sources: readonly (readonly Field<string>[])[],
  outlet: string | null,
): readonly Field<string>[] {
  const site = lineKey(outlet ?? '');
  for (const source of sources) {
    const authors: Field<string>[] = [];
    for (const field of source) {
      for (const name of split(field.value)) {
        const key = lineKey(name);
        const known = authors.some((author) => lineKey(author.value) === key);
        if (
          known ||
          key === '' ||
          key === site ||
          agencyOf(name) !== null ||
          NOT_A_PERSON.test(name)
        )
          continue;
        authors.push({ ...field, value: name });
      }
    }
    if (authors.length > 0) return authors;
  }
  return [];
}

function split(value: string): readonly string[] {
  const text = value
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:written |posted |reported |story )?by:?\s+/iu, '')
    .replace(/^(?:von|par|por|автор:?)\s+/iu, '');
  if (text.length > 200 || /https?:|@|[<>{}]/u.test(text)) return [];
  return namesIn(text, 0).map((name) => name.value);
}
