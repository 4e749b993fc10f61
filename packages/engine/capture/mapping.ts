import { captureId } from '@hearsay/core/model';
import { isoDate } from './container/dates.ts';
import { NOTHING_SAID } from './container/said.ts';
import type { RawPage } from './load.ts';
import { CaptureError } from './problem.ts';
import { sha256 } from './sha256.ts';

/** What a line of `--from` may say; `html` in place of `text` where it holds the page and not its text. */
export const MAPPED_FIELDS = [
  'id',
  'text',
  'html',
  'headline',
  'published',
  'outlet',
  'url',
  'language',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Under which key a line has each field: a path such as `meta.date`. Fields that are not named are under their own name. */
export type Mapping = Readonly<Partial<Record<MappedField, string>>>;

/** A mapping that says nothing that can be followed. */
export class MappingError extends Error {}

/**
 * Reads `text=body,headline=title,published=meta.date`.
 * @throws MappingError
 */
export function parseMapping(written: string): Mapping {
  const mapping: Partial<Record<MappedField, string>> = {};
  for (const pair of written.split(',')) {
    const equals = pair.indexOf('=');
    const [name, key] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    if (equals < 0 || name === '' || key === '')
      throw new MappingError(`"${pair.trim()}" is no pair such as text=body`);
    const field = MAPPED_FIELDS.find((one) => one === name);
    if (field === undefined)
      throw new MappingError(`there is no field ${name}; there are ${MAPPED_FIELDS.join(', ')}`);
    if (mapping[field] !== undefined) throw new MappingError(`${field} is named twice`);
    mapping[field] = key;
  }
  if (mapping.text !== undefined && mapping.html !== undefined)
    throw new MappingError('text and html cannot both be the text of a line');
  return mapping;
}

/** A line as `--from` takes it, or the page that it holds. */
export type Mapped =
  | { readonly kind: 'given'; readonly line: string }
  | { readonly kind: 'page'; readonly page: RawPage };

/**
 * A line of somebody else's JSON, put as `--from` takes it. A text without an id is named by what it says and where it
 * stands.
 * @throws CaptureError `not JSON` or `not an article`
 */
export function mapLine(line: string, mapping: Mapping, source: string): Mapped {
  const row = parsed(line, source);
  const value = (field: MappedField): string | null => {
    const key = mapping[field] ?? field;
    const found = at(row, key);
    if (found === undefined || found === null || found === '') return null;
    if (typeof found === 'string') return found;
    if (typeof found === 'number' && field === 'id') return String(found);
    const kind = Array.isArray(found)
      ? 'a list'
      : typeof found === 'object'
        ? 'an object'
        : `a ${typeof found}`;
    throw new CaptureError(source, 'not an article', `${key} is ${kind}, not a text`);
  };
  const required = mapping.html === undefined ? 'text' : 'html';
  const content = value(required);
  if (content === null) {
    const keys = Object.keys(row).slice(0, 12).join(', ');
    const detail = `there is nothing under ${mapping[required] ?? required}, which is to be its ${required}; it has ${keys || 'no keys'}`;
    throw new CaptureError(source, 'not an article', detail);
  }
  const published = value('published');
  const rest = {
    headline: value('headline'),
    // What cannot be read as a date is left as it is: it is refused with the reason.
    published: published === null ? null : (isoDate(published) ?? published),
    outlet: value('outlet'),
    url: value('url'),
    language: value('language'),
  };
  if (required === 'html') return { kind: 'page', page: pageOf(content, rest, source) };
  const id = value('id') ?? captureId(sha256, sha256(line), source);
  return { kind: 'given', line: JSON.stringify({ id, text: content, ...rest }) };
}

function pageOf(
  html: string,
  {
    url,
    published,
    ...said
  }: Readonly<Record<'headline' | 'published' | 'outlet' | 'url' | 'language', string | null>>,
  source: string,
): RawPage {
  if (published !== null && isoDate(published) === null)
    throw new CaptureError(source, 'not an article', `"${published}" is no day and no instant`);
  return {
    source,
    bytes: Buffer.from(html),
    url,
    mediaType: 'text/html',
    charset: 'utf-8',
    capturedAt: null,
    container: { ...NOTHING_SAID, ...said, published },
  };
}

function parsed(line: string, source: string): object {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new CaptureError(source, 'not JSON', (error as Error).message);
  }
  if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row;
  throw new CaptureError(source, 'not an article', 'the line is no JSON object');
}

/** What is under a key, or under a path of keys; a key that has dots in it goes first. */
function at(row: object, key: string): unknown {
  if (Object.hasOwn(row, key)) return (row as Record<string, unknown>)[key];
  let value: unknown = row;
  for (const step of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
