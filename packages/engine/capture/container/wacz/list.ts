import { linesOf } from '../../lines.ts';
import type { ZipEntry } from '../zip.ts';

/** What the page lists of an archive say of the page at an address. */
export interface Listed {
  readonly title: string | null;
}

/** The most pages of a list that are looked for. */
const MAX_LISTED = 1_000_000;

/** An address as lists and records are compared: without what comes behind `#`. */
export function address(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.hash = '';
    return parsed.href;
  } catch {
    return url; // as it is written: an archive may have what is no address
  }
}

/**
 * The page lists of a WACZ archive (`pages/*.jsonl`: the pages that somebody chose, and in archives of crawlers those
 * that were found from there), by address. Null where there is no list, or none with a page.
 * @throws what unpacking throws
 */
export async function pageList(
  entries: readonly ZipEntry[],
): Promise<ReadonlyMap<string, Listed> | null> {
  const listed = new Map<string, Listed>();
  for (const entry of entries) {
    if (!/^pages\/[^/]+\.jsonl$/u.test(entry.name)) continue;
    for await (const { text } of linesOf((await entry.open()).stream())) {
      const row = text === null ? null : rowOf(text);
      if (row === null || listed.size >= MAX_LISTED) continue;
      const url = address(row.url);
      if (listed.get(url)?.title == null) listed.set(url, { title: row.title });
    }
  }
  return listed.size === 0 ? null : listed;
}

/** Null for the header of a list and for what is no page. */
function rowOf(line: string): { url: string; title: string | null } | null {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return null; // one line of a list that is none says nothing of the pages
  }
  if (typeof row !== 'object' || row === null) return null;
  const { url, title } = row as Record<string, unknown>;
  if (typeof url !== 'string' || !/^https?:/iu.test(url)) return null;
  return { url, title: typeof title === 'string' && title.trim() !== '' ? title : null };
}
