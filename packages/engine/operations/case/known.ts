import { compareText, type CaptureId } from '@hearsay/core/model';
import type { Known } from '../../capture/index.ts';
import type { CaseStore } from '../../store/index.ts';

/** A page of a case that was fetched. */
export interface KnownPage extends Known {
  readonly capture: CaptureId;
}

/** The pages of a case that were fetched, by the address they were asked for at: of each the newest. */
export async function knownPages(store: CaseStore): Promise<ReadonlyMap<string, KnownPage>> {
  const pages = new Map<string, KnownPage>();
  for (const { id, source, url, response } of await store.captures()) {
    if (url === null || response === null || !/^https?:/iu.test(source)) continue;
    const before = pages.get(source);
    if (before === undefined || compareText(before.response.receivedAt, response.receivedAt) < 0)
      pages.set(source, { capture: id, url, response });
  }
  return pages;
}
