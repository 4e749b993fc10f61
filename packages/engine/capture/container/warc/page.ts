import type { CutOff } from '@hearsay/core/model';
import { MAX_PAGE_BYTES, type RawPage } from '../../load.ts';
import { CaptureError } from '../../problem.ts';
import { BombError, type Budget } from '../budget.ts';
import { EncodingError } from '../http.ts';
import { NOTHING_SAID } from '../said.ts';
import { bodyOf, dateOf, type Announced } from './message.ts';
import type { WarcReader, WarcRecord } from './reader.ts';

/** A block has headers and its body may be packed badly; what is larger is no page. */
const MAX_BLOCK = MAX_PAGE_BYTES + 1024 * 1024;

/** The page of the record that came last, and what is wrong with it; no more of the file is read where it is a bomb. */
export async function* pageOf(
  reader: WarcReader,
  record: WarcRecord,
  { found, source, budget }: { found: Announced; source: string; budget: Budget },
): AsyncGenerator<RawPage | CaptureError> {
  if (record.length > MAX_BLOCK) {
    const detail = `it has ${(record.length / 1_048_576).toFixed(1)} MiB; pages of up to 20 MiB are read`;
    yield new CaptureError(source, 'too large', detail);
    return;
  }
  const block = await reader.block(MAX_BLOCK);
  if (block === null) return; // the fault comes next
  try {
    const { bytes, cut } = bodyOf(record, block, budget);
    const truncated = record.headers.get('warc-truncated');
    const cutOff = truncated === undefined ? (cut ? 'body' : null) : reasonOf(truncated);
    if (bytes.byteLength > 0) yield { ...rawPage(record, found, source, bytes), cutOff };
    if (cut || truncated !== undefined) {
      const why = truncated === undefined ? 'its body breaks off' : `it was cut off (${truncated})`;
      yield new CaptureError(source, 'cut off', `${why}; what there is of it was read`);
    }
  } catch (error) {
    if (error instanceof BombError) {
      // Every further body would be unpacked in vain, and that costs as much.
      await reader.close();
      yield new CaptureError(source, 'bomb', `${error.message}; given up here`);
    } else if (error instanceof EncodingError)
      yield new CaptureError(source, error.reason, error.message);
    else throw error;
  }
}

function rawPage(
  record: WarcRecord,
  { url, mediaType, charset }: Announced,
  source: string,
  bytes: Uint8Array,
): RawPage {
  const capturedAt = dateOf(record);
  return { source, bytes, url, mediaType, charset, capturedAt, container: NOTHING_SAID };
}

/** Why a crawler cut a record off; what the standard does not name is not said. */
const reasonOf = (truncated: string): CutOff =>
  TRUNCATED.find((reason) => reason === truncated.trim().toLowerCase()) ?? 'unspecified';
const TRUNCATED = ['length', 'time', 'disconnect'] as const;
