import type { Capture } from '@hearsay/core/model';
import { toPage, type LoadedPage } from '../../capture/index.ts';
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
}: CaseCapture): Capture => ({
  id,
  blob,
  source,
  url,
  mediaType,
  capturedAt,
  also,
  response,
});

/** The page of a case whose bytes these are. @throws CaptureError as `toPage` */
export const pageOf = (
  { source, url, mediaType, charset, capturedAt, response, container }: CaseCapture,
  bytes: Uint8Array,
): LoadedPage =>
  toPage({
    source,
    bytes,
    url,
    mediaType,
    charset,
    capturedAt,
    response,
    ...(container !== null && { container }),
  });
