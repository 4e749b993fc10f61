import type { Context } from 'hono';
import type { z } from 'zod';
import type { Served } from '@hearsay/engine/operations';
import type { DossierBody } from './dossier-body.ts';
import type { EventStreams } from './event-streams.ts';

/** Named values of an address: each is checked by its own validator, and no others are taken. */
export type Fields = Readonly<Record<string, z.ZodType>>;
type Values<F extends Fields> = { readonly [Name in keyof F]: z.output<F[Name]> };

/** What every handler is handed beside the request. */
export interface Room {
  readonly served: Served;
  readonly dossier: DossierBody;
  readonly streams: EventStreams;
}

/** What a route gives back when all went well. */
export interface Success {
  readonly status: 200 | 201 | 202;
  readonly type: 'application/json' | 'text/plain' | 'text/event-stream';
  readonly schema: z.ZodType;
  readonly description: string;
  /** Headers worth knowing, by name: what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One request that is answered. The server checks requests by it, `openapi.ts` describes it, and the tests check answers
 * by it: nothing is said twice.
 */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As OpenAPI writes it: `/api/captures/{id}`. */
  readonly path: string;
  /** Unique; what a generated client would call it. */
  readonly name: string;
  /** What it is for, in one line. */
  readonly summary: string;
  readonly params: Fields;
  readonly query: Fields;
  readonly body: z.ZodType | null;
  readonly success: Success;
  /** What may go wrong beside what may go wrong with every request, by status. */
  readonly refusals: Readonly<Record<number, string>>;
  /** Gives what is sent as JSON with the status of `success`, or an answer of its own. @throws Refusal */
  readonly handle: (input: Input, room: Room, context: Context) => Promise<unknown>;
}

export interface Input {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

interface Definition<P extends Fields, Q extends Fields, B, A> {
  readonly method: Route['method'];
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: z.ZodType<B>;
  readonly success: Success & { readonly schema: z.ZodType<A> };
  readonly refusals?: Readonly<Record<number, string>>;
  readonly handle: (
    input: { readonly params: Values<P>; readonly query: Values<Q>; readonly body: B },
    room: Room,
    context: Context,
  ) => Promise<A | Response>;
}

/** Writes down a route; its handler's input and answer have the types of its validators. */
export function route<
  A,
  P extends Fields = Record<never, never>,
  Q extends Fields = Record<never, never>,
  B = undefined,
>(definition: Definition<P, Q, B, A>): Route {
  const { params, query, body, refusals, handle } = definition;
  return {
    ...definition,
    params: params ?? {},
    query: query ?? {},
    body: body ?? null,
    refusals: refusals ?? {},
    // The input was checked by just these validators.
    handle: handle as unknown as Route['handle'],
  };
}
