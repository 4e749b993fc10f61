import type { Field, FieldBasis, Span } from '../../model/index.ts';
import { placeIn, type Stated } from './json-ld.ts';
import type { Meta } from './meta.ts';

const LONGEST = 2000;

/** An address of the web, or null for what is none. */
export const webAddress = (value: string): string | null => {
  const address = value.trim();
  return address.length < LONGEST && /^https?:\/\/[^\s/]{1,253}\.[^\s]{1,1990}$/iu.test(address)
    ? address
    : null;
};

/**
 * What the page gives as its own address, the surest place first, each once: its canonical link, `og:url`, its record.
 * An address must name a page that others can ask for: not one of the reader's own network, not the front page where
 * the capture is of another, not a template that nobody filled in. `captured` is where it was captured, if known.
 */
export function addressesOf(
  canonical: Meta | null,
  openGraph: readonly Meta[],
  record: Stated | null,
  captured: string | null,
): readonly Field<string>[] {
  const found: Field<string>[] = [];
  const add = (written: string, basis: FieldBasis, at: Span | null): void => {
    const value = webAddress(absolute(written, captured));
    if (value === null || !isPlausible(value, captured)) return;
    if (!found.some((one) => one.value === value)) found.push({ value, basis, at });
  };
  for (const meta of [...(canonical === null ? [] : [canonical]), ...openGraph])
    add(meta.value, 'markup', meta.at);
  if (record !== null) add(record.value, 'json-ld', placeIn(record));
  return found;
}

/** An address without its host is one of the captured page's own. */
function absolute(written: string, captured: string | null): string {
  const address = written.trim();
  const [, scheme, host] = /^(https?:)\/\/([^/?#\s]{1,253})/iu.exec(captured ?? '') ?? [];
  if (scheme === undefined || host === undefined) return address;
  if (address.startsWith('//')) return `${scheme}${address}`;
  return address.startsWith('/') ? `${scheme}//${host}${address}` : address;
}

const PRIVATE =
  /^(?:localhost|(?:\d{1,3}\.){3}\d{1,3}|\[.*\]|.{1,250}\.(?:local|localhost|internal|test|invalid))(?::\d{1,5})?$/iu;
const UNFILLED = /\{\{|\}\}|%7b%7b|\$\{|\[\[|\/(?:undefined|null)(?:[/?#]|$)/iu;

function isPlausible(address: string, captured: string | null): boolean {
  const host = /^https?:\/\/([^/?#]{1,253})/iu.exec(address)?.[1] ?? '';
  if (host === '' || PRIVATE.test(host.slice(host.lastIndexOf('@') + 1)) || UNFILLED.test(address))
    return false;
  return !isFrontPage(address) || captured === null || isFrontPage(captured);
}

const isFrontPage = (address: string): boolean => /^https?:\/\/[^/?#]{1,253}\/?$/iu.test(address);
