import type { Context } from 'hono';
import { Refusal } from './refusal.ts';

/** The largest body that is read, in bytes. */
export const MAX_BODY = 256 * 1024;

/** The body as JSON. @throws Refusal where it is too large, no UTF-8 or no JSON */
export async function readJson(context: Context): Promise<unknown> {
  const bytes = await readBytes(context);
  try {
    // Words that are not UTF-8 would be stored as other words than were meant.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(400, 'the body is not JSON');
    if (error instanceof TypeError) throw new Refusal(400, 'the body is not UTF-8');
    throw error;
  }
}

/** Reads no more than is allowed, whatever the body says of its length. */
async function readBytes(context: Context): Promise<Uint8Array> {
  if (Number(context.req.header('content-length') ?? 0) > MAX_BODY) throw tooLarge(context);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = context.req.raw.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return Buffer.concat(parts);
    length += part.value.byteLength;
    if (length > MAX_BODY) {
      await reader?.cancel();
      throw tooLarge(context);
    }
    parts.push(part.value);
  }
}

function tooLarge(context: Context): Refusal {
  // What is still on its way is not waited for.
  context.header('connection', 'close');
  return new Refusal(413, `a body may have at most ${MAX_BODY / 1024} KiB`);
}
