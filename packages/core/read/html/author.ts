import { lineKey } from '../../language/furniture-words.ts';
import { DESKS } from '../../language/byline-words.ts';
import { isGivenName } from '../../language/given-names.ts';
import type { Field } from '../../model/index.ts';
import { agencyOf } from '../agency.ts';
import { namesIn } from '../plain/kind.ts';
import { oneLine } from '../white-space.ts';
import type { Evidence, Place } from './evidence.ts';

/** Names that say only that somebody has an account here. */
const NOBODY =
  /^(?:wordpress|wp)?-?(?:admin|administrator|webmaster|root|user|guest|unknown|anonymous|anonym|anónimo|anonyme|none|null|undefined|author|authors|editor|web|superuser|super user|wp-?admin|test|default|site|administrador|gast|autor|online|news|press|presse|blog|team)$/iu;
const NOT_A_PERSON =
  /(?:^|[\s.@_-])(?:editors?|editorial|redaktion|redaction|rédaction|redacción|redacao|staff|team|desk|news|newsroom|agency|agencies|agencia|magazine|media|press|online|web|webmaster|blog|company|inc|ltd|llc|gmbh|ag|group|university|institute|foundation|ministry|department|service|bureau|reporter|correspondent|contributors?|author|guest|user|unknown|sekretariat|bundesverband|verband|verein|partei|feuerwehr|abteilung|redakcja|stiftung|com|org|net|daily|times|post|herald|tribune|journal|gazette|network|channel|studio|radio|tv|редакция|админ|the|follow|inhalte)(?:$|[\s._-])/iu;

/** How a byline opens, where the value has it in. */
export const OPENS =
  /^(?:(?:written|posted|reported|story|published|words|text|eingestellt|erstellt|geschrieben|verfasst|veröffentlicht|publicado|escrito|publié|écrit) )?(?:by|von|por|par)(?::\s*|\s+)/iu;

/**
 * Places in the order in which they are asked for persons. Records first: what of them the page shows is as sure as a
 * line (`npm run bench -- read-places`), and they name all authors where a line or an element has only the first.
 */
const PERSONS: readonly (readonly Place[])[] = [
  ['news record'],
  ['line'],
  ['article record'],
  ['head'],
  ['card'],
  ['microdata', 'element'],
  ['signature'],
  ['page record'],
];
/** Places that state an author as such: what they give is the author even where it is an organisation or a nickname. */
const STATED: readonly (readonly Place[])[] = [
  ['nickname', 'signature'],
  ['news record'],
  ['article record'],
];

/** What tells an author from the site and its staff. */
export interface Surroundings {
  readonly outlet: string | null;
  readonly url: string | null;
  /** True where the page prints the name in or around the article. */
  readonly shows: (name: string) => boolean;
}

/**
 * The article's authors from what the page's places say: the first place that names any speaks. In this order:
 * persons whom the page also names to its readers (what only its head says is often who filed the page); persons in
 * the record of a news article; whoever else is stated as the author; the outlet itself where the record of a news
 * article says so.
 */
export function authorsOf(
  evidence: readonly Evidence[],
  { outlet, url, shows }: Surroundings,
): readonly Field<string>[] {
  const sites = namesOfSite(outlet, url);
  const isSite = (name: string): boolean => sites.has(squash(name)) || sites.has(letters(name));
  const known = evidence
    .filter(({ place }) => place !== 'line' && place !== 'element')
    .map(({ field }) => field.value);
  const ask = (
    places: readonly Place[],
    namesOf: (value: string) => readonly string[],
    fits: (name: string, place: Place) => boolean,
  ): readonly Field<string>[] => {
    const authors: Field<string>[] = [];
    for (const { place, field } of evidence) {
      if (!places.includes(place)) continue;
      for (const written of namesOf(field.value)) {
        const name = withoutTail(written, known);
        const key = lineKey(name);
        if (key === '' || authors.some((author) => lineKey(author.value) === key)) continue;
        if (fits(name, place)) authors.push({ ...field, value: name });
      }
    }
    return authors;
  };
  const isPerson = (name: string, place: Place): boolean =>
    agencyOf(name) === null &&
    !NOT_A_PERSON.test(name) &&
    // A site may bear its author's name.
    (!isSite(name) || (SIGNS.has(place) && opensWithGivenName(name) && name.includes(' ')));
  for (const places of PERSONS) {
    const found = ask(
      places,
      split,
      (name, place) => isPerson(name, place) && (VISIBLE.has(place) || shows(name)),
    );
    // Elements of such names hold roles and other things in capitals as well.
    const sure = places.includes('element')
      ? found.filter(({ value }) => opensWithGivenName(value) || known.includes(value))
      : found;
    if (sure.length > 0) return sure;
  }
  const recorded = ask(['news record'], split, isPerson);
  if (recorded.length > 0) return recorded;
  for (const places of STATED) {
    const found = ask(places, whole, (name, place) => {
      // Initials and the names of accounts, desks: the page signs with them, or they are its system's.
      if (DESKS.has(name.toLowerCase()) || /^[\p{Ll}\d.]+$/u.test(name)) {
        if (!VISIBLE.has(place) && !shows(name)) return false;
        if (/\.\p{L}{2,5}$/u.test(name) && place !== 'signature') return false;
      }
      if (place === 'article record') return agencyOf(name) !== null;
      return !isSite(name) || (place !== 'news record' && /^[\p{Ll}\d]+$/u.test(name));
    });
    if (found.length > 0) return found;
  }
  return ask(['news record'], whole, isSite);
}

/** Places that the page shows. */
const VISIBLE: ReadonlySet<Place> = new Set<Place>(['line', 'element', 'signature', 'nickname']);
/** Places that sign the article rather than the site. */
const SIGNS: ReadonlySet<Place> = new Set<Place>([
  'line',
  'signature',
  'microdata',
  'element',
  'news record',
  'article record',
]);

const opensWithGivenName = (name: string): boolean =>
  isGivenName(name.replace(/^(?:\p{L}{1,5}\.\s+)+/u, '').split(/[\s-]/u)[0]!);

/** A name without what a line or an element has after it, where another place gives the name alone. */
function withoutTail(name: string, known: readonly string[]): string {
  const alone = known.find((one) => one.length >= 3 && name.startsWith(`${one} `));
  return (alone ?? name).replace(TAIL, '');
}
const TAIL =
  /(?:\s+(?:twitter|facebook|instagram|linkedin|follow|e-?mail|contact|folgen|@\S{2,40}))+$/iu;

/** A name's letters and digits alone, in lower case: "The Port Post", "portpost.example" and "PortPost" are then near each other. */
const squash = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^www\./u, '')
    .replace(/^(?:the|die|der|das|la|el|le)\s/u, '')
    .replace(/\.(?:com|net|org|info|de|at|ch|fr|es|it|pl|ru|eu|tv|news|co\.uk)$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function namesOfSite(outlet: string | null, url: string | null): ReadonlySet<string> {
  const names = new Set<string>();
  // "News portal - The Site"
  for (const part of (outlet ?? '').split(/\s[|–—·:-]\s/u)) names.add(squash(part));
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
  const text = oneLine(value);
  const long = text.length > 60 || text.split(' ').length > 6;
  if (text.length < 2 || long || /https?:|@|[<>{}]|^\d+$/u.test(text) || NOBODY.test(text))
    return [];
  return [text];
}

/** Units above which a value is no list of names, brackets and tails with it. */
const LONGEST_LIST = 1000;

function split(value: string): readonly string[] {
  const whole = oneLine(value);
  if (whole.length > LONGEST_LIST) return [];
  const text = whole
    .replace(OPENS, '')
    .replace(/^автор:?\s+/iu, '')
    .replace(/(?:(?<!\s)\s+)?\([^()]{1,12}\)/gu, '')
    .replace(TAIL, '');
  if (text.length > 200 || /https?:|@|[<>{}]/u.test(text)) return [];
  return namesIn(text, 0).map((name) => name.value);
}
