import { lineKey } from '../../language/furniture-words.ts';
import type { Field } from '../../model/index.ts';
import { agencyOf } from '../agency.ts';
import { namesIn } from '../plain/kind.ts';
import type { Evidence, Place } from './evidence.ts';

/** Names that say only that somebody works here. */
const NOBODY =
  /^(?:admin|administrator|webmaster|root|user|guest|unknown|anonymous|redacción|redaccion|redaktion|redakcja|rédaction|редакция|none|null|undefined|author|authors|editor|staff|web|superuser|super user|wp-?admin|test|default|site|administrador|gast|autor)$/iu;
const NOT_A_PERSON =
  /(?:^|[\s.@_-])(?:editors?|editorial|redaktion|redaction|rédaction|redacción|redacao|staff|team|desk|news|newsroom|agency|agencies|agencia|magazine|media|press|online|web|webmaster|blog|company|inc|ltd|llc|gmbh|ag|group|university|institute|foundation|ministry|department|service|bureau|reporter|correspondent|contributors?|author|guest|user|unknown|sekretariat|bundesverband|verband|verein|partei|feuerwehr|abteilung|redakcja|stiftung|com|org|net|daily|times|post|herald|tribune|journal|gazette|network|channel|studio|radio|tv|редакция|админ|the|follow|inhalte)(?:$|[\s._-])/iu;

/** How a byline opens, where the value has it in. */
export const OPENS =
  /^(?:(?:written|posted|reported|story|published|words|text|eingestellt|erstellt|geschrieben|verfasst|veröffentlicht|publicado|escrito|publié|écrit) )?(?:by|von|por|par)(?::\s*|\s+)/iu;

/** Places in the order in which they are asked for authors, after their precision (`npm run bench -- read-places`). */
const ORDER: readonly (readonly Place[])[] = [
  ['news record'],
  ['line'],
  ['article record'],
  ['head'],
  ['card'],
  ['microdata', 'element'],
  ['signature'],
  ['page record'],
];
/** Where an author is stated as such, organisations and nicknames are what the page gives as author. */
const STATED: ReadonlySet<Place> = new Set<Place>(['news record', 'signature']);
/** What these say is often who filed the page or owns the site: it counts where the page shows the name to its readers. */
const MUST_SHOW: ReadonlySet<Place> = new Set<Place>([
  'article record',
  'page record',
  'head',
  'card',
  'microdata',
]);

/** What tells an author from the site and its staff. */
export interface Surroundings {
  readonly outlet: string | null;
  readonly url: string | null;
  /** True where the page prints the name in or around the article. */
  readonly shows: (name: string) => boolean;
}

/**
 * The article's authors from what the page's places say, the surest first: the first place that names any speaks.
 * Where the page states an author as data it is taken as stated; elsewhere it must be the name of a person.
 */
export function authorsOf(
  evidence: readonly Evidence[],
  { outlet, url, shows }: Surroundings,
): readonly Field<string>[] {
  const sites = namesOfSite(outlet, url);
  for (const persons of [true, false]) {
    for (const places of ORDER) {
      const authors: Field<string>[] = [];
      for (const { place, field } of evidence) {
        if (!places.includes(place) || (!persons && !STATED.has(place))) continue;
        for (const name of persons ? split(field.value) : whole(field.value)) {
          const key = lineKey(name);
          if (key === '' || authors.some((author) => lineKey(author.value) === key)) continue;
          // Where a news record states its own outlet as the author, that is what the page gives; elsewhere it is its imprint.
          if ((persons || place !== 'news record') && sites.has(squash(name))) continue;
          if (persons && (agencyOf(name) !== null || NOT_A_PERSON.test(name))) continue;
          if (MUST_SHOW.has(place) && !shows(name)) continue;
          authors.push({ ...field, value: name });
        }
      }
      if (authors.length > 0) return authors;
    }
  }
  return [];
}

/** A name's letters and digits alone, in lower case: "The Port Post", "portpost.example" and "PortPost" are then near each other. */
const squash = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|die|der|das|la|el|le)\s/u, '')
    .replace(/\.(?:com|net|org|info|de|at|ch|fr|es|it|pl|ru|eu|tv|news|co\.uk)$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function namesOfSite(outlet: string | null, url: string | null): ReadonlySet<string> {
  const names = new Set<string>();
  if (outlet !== null) names.add(squash(outlet));
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,200})/iu.exec(url ?? '')?.[1];
  if (host !== undefined) {
    names.add(squash(host));
    for (const label of host.split('.')) if (label.length > 3) names.add(squash(label));
  }
  names.delete('');
  return names;
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
    .replace(OPENS, '')
    .replace(/^автор:?\s+/iu, '');
  if (text.length > 200 || /https?:|@|[<>{}]/u.test(text)) return [];
  return namesIn(text, 0).map((name) => name.value);
}
