import { GIVEN_MEDIA_TYPE } from '@hearsay/core/collate';
import type { Article, Capture } from '@hearsay/core/model';
import { given } from '@hearsay/core/read';
import { z } from 'zod';
import { CaptureError } from './problem.ts';
import { sha256 } from './sha256.ts';

/** A text that was handed in; its capture is the line it came on. @throws CaptureError where it is not such a line */
export function loadGiven(line: string, source: string): { capture: Capture; article: Article } {
  try {
    const article = given(JSON.parse(line));
    const { capture: id, url } = article;
    const capture = { id, blob: sha256(line), source: article.source, url, also: [] };
    return {
      capture: {
        ...capture,
        mediaType: GIVEN_MEDIA_TYPE,
        capturedAt: null,
        response: null,
        cutOff: null,
      },
      article,
    };
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new CaptureError(source, 'not JSON', error.message);
    }
    if (error instanceof z.ZodError) {
      const detail = error.issues.map(({ path: [key], message }) =>
        key === undefined || message.startsWith(String(key))
          ? message
          : `${String(key)}: ${message}`,
      );
      throw new CaptureError(source, 'not an article', `${detail.join('; ')}${keysOf(line)}`);
    }
    throw error;
  }
}

/** The keys of a line that has no text under its own name: somebody else's, who has it under another. */
function keysOf(line: string): string {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row) || Object.hasOwn(row, 'text'))
    return '';
  const keys = Object.keys(row).slice(0, 12).join(', ');
  return keys === '' ? '' : ` (it has ${keys}; --map says which of them is the text)`;
}
