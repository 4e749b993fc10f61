import type { Capture } from '@hearsay/core/model';
import { toPage, type LoadedPage, type RawPage } from '../../capture/index.ts';
import type { CaseCapture } from '../../store/index.ts';

/** A capture without what became of it. */
export const captureOf = ({
  id,
  blob,
  source,
  url,
  mediaType,
  capturedAt,
  also,
  response,
  cutOff,
}: CaseCapture): Capture => ({
  id,
  blob,
  source,
  url,
  mediaType,
  capturedAt,
  also,
  response,
  cutOff,
});

/** The page of a case as it came in; `bytes` are those of its blob. */
export const rawPageOf = (
  { source, url, mediaType, charset, capturedAt, response, cutOff, container }: CaseCapture,
  bytes: Uint8Array,
): RawPage => ({
  source,
  bytes,
  url,
  mediaType,
  charset,
  capturedAt,
  response,
  cutOff,
  ...(container !== null && { container }),
});

/** The same, decoded. @throws CaptureError as `toPage` */
export const pageOf = (capture: CaseCapture, bytes: Uint8Array): LoadedPage =>
  toPage(rawPageOf(capture, bytes));
