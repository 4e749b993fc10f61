import parseRobots from 'robots-parser';
import { ROBOTS_NAME } from './user-agent.ts';

/** Bytes of a robots.txt that are read: RFC 9309 (2.5) asks for 500 KiB at least. */
export const MAX_ROBOTS = 500 * 1024;
/** Redirects of a robots.txt that are followed (RFC 9309, 2.3.1.2). */
export const ROBOTS_REDIRECTS = 5;
/** The longest pause that a host may ask for with `Crawl-delay`, in seconds; one that asks for more gets this. */
export const MAX_CRAWL_DELAY = 30;

/** What a host says about being fetched from. */
export interface RobotsRules {
  /** The line of its robots.txt that forbids a page; null where it may be fetched. */
  forbids(url: URL): string | null;
  /** Seconds between two pages that it asks for, bounded; null where it does not say. */
  readonly delay: number | null;
}

/** A host that says nothing: everything may be fetched. */
export const NO_RULES: RobotsRules = { forbids: () => null, delay: null };

/** Reads a robots.txt (RFC 9309): the group that names us, else the one for everybody. */
export function robotsRules(at: URL, text: string): RobotsRules {
  const rules = parseRobots(at.href, text);
  const lines = text.split(/\r\n|\r|\n/u);
  const delay = rules.getCrawlDelay(ROBOTS_NAME);
  return {
    forbids(url) {
      if (rules.isAllowed(url.href, ROBOTS_NAME) !== false) return null;
      const number = rules.getMatchingLineNumber(url.href, ROBOTS_NAME);
      const line = lines[number - 1]?.trim().slice(0, 80) ?? '';
      return `line ${number}${line === '' ? '' : `, ${line}`}`;
    },
    delay:
      delay === undefined || !Number.isFinite(delay) || delay <= 0
        ? null
        : Math.min(delay, MAX_CRAWL_DELAY),
  };
}
