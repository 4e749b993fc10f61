import { lineKey } from '../../language/furniture-words.ts';
import type { Field } from '../../model/index.ts';
import { agencyOf } from '../agency.ts';
import { namesIn } from '../plain/kind.ts';

/** Names that say only that somebody works here. */
const NOBODY =
  /^(?:admin|administrator|webmaster|root|user|guest|unknown|anonymous|none|null|undefined|author|authors|editor|staff|web|superuser|super user|wp-?admin|test|default|site|administrador|gast|autor)$/iu;
const NOT_A_PERSON =
  /(?:^|[\s.@_-])(?:editors?|editorial|redaktion|redaction|rédaction|redacción|redacao|staff|team|desk|news|newsroom|agency|agencies|agencia|magazine|media|press|online|web|webmaster|blog|company|inc|ltd|llc|gmbh|ag|group|university|institute|foundation|ministry|department|service|bureau|reporter|correspondent|contributors?|author|guest|user|com|org|net|daily|times|post|herald|tribune|journal|gazette|network|channel|studio|radio|tv|редакция|админ|the|follow|inhalte)(?:$|[\s._-])/iu;

/** One place of the page that gives authors. */
export interface AuthorSource {
  readonly fields: readonly Field<string>[];
  /** The page states them as data: organisations and nicknames are then what the page gives as author. */
  readonly stated: boolean;
}

/**
 * The article's authors from what sources say, the surest first: the first source that names any speaks. Where the
 * page states an author as data it is taken as stated; a visible line must name persons.
 */
export function authorsOf(
  sources: readonly AuthorSource[],
  outlet: string | null,
): readonly Field<string>[] {
  const site = lineKey(outlet ?? '');
  for (const persons of [true, false]) {
    for (const { fields, stated } of sources) {
      if (!persons && !stated) continue;
      const authors: Field<string>[] = [];
      for (const field of fields) {
        for (const name of persons ? split(field.value) : whole(field.value)) {
          const key = lineKey(name);
          if (key === '' || authors.some((author) => lineKey(author.value) === key)) continue;
          if (persons && (key === site || agencyOf(name) !== null || NOT_A_PERSON.test(name)))
            continue;
          authors.push({ ...field, value: name });
        }
      }
      if (authors.length > 0) return authors;
    }
  }
  return [];
}

/** A name that is no person's full name: a nickname, a desk, an agency. Not an address, nor an account's name. */
function whole(value: string): readonly string[] {
  const text = value.replace(/\s+/gu, ' ').trim();
  const long = text.length > 60 || text.split(' ').length > 6;
  if (text.length < 2 || long || /https?:|@|[<>{}]|^\d+$/u.test(text) || NOBODY.test(text))
    return [];
  if (/^[\p{Ll}\d._-]+$/u.test(text)) return agencyOf(text) === null ? [] : [text];
  return [text];
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
