import { CaptureError } from '../problem.ts';

/** The longest address that is asked for. */
const MAX_URL = 8_000;

/** Ports of other services that the Fetch standard keeps web addresses from ("bad port"), those above 1023. */
const OTHER_SERVICES: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
]);

/** A URL as it may be printed and kept: without a name and password in it. */
export function withoutCredentials(url: string): string {
  return url.replace(/^(https?:\/\/)[^/?#@]*(?:@[^/?#@]*)*@/iu, '$1');
}

/**
 * A web address that may be asked for: http or https, no name and password, a port of the web's. Without its fragment.
 * @param source the address the user named, which a problem is about
 * @throws CaptureError `wrong address`
 */
export function fetchableUrl(text: string, source: string, base?: URL): URL {
  const wrong = (detail: string): CaptureError => new CaptureError(source, 'wrong address', detail);
  if (text.length > MAX_URL) throw wrong(`it is longer than ${MAX_URL} characters`);
  if (!URL.canParse(text, base?.href)) throw wrong('it is no web address');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw wrong(`only http and https are fetched, not ${url.protocol.slice(0, 20)}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong('it has a name or a password in it; pages are fetched as anybody sees them');
  }
  if (url.port !== '') {
    const port = Number(url.port);
    if (port !== 80 && port !== 443 && (port < 1024 || OTHER_SERVICES.has(port))) {
      throw wrong(`port ${port} is not one of the web's`);
    }
  }
  url.hash = '';
  return url;
}
