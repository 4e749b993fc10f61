import { z } from 'zod';
import type { Context } from 'hono';
import { readJson } from './body.ts';
import { Refusal } from './refusal.ts';
import type { Fields, Input, Route } from './route.ts';

/** A whole number as an address writes it: decimal digits, nothing else. */
export const wholeNumber = (least: number, most: number) =>
  z.codec(z.string().regex(/^\d{1,9}$/u, 'is no whole number'), z.int().min(least).max(most), {
    decode: Number,
    encode: String,
  });

/** What a request says, checked by the validators of its route. @throws Refusal naming what is wrong */
export async function inputOf(route: Route, context: Context): Promise<Input> {
  const query = valuesOf(context);
  return {
    params: checked(route.params, context.req.param(), 'the address'),
    query: checked(route.query, query, 'the query'),
    body: route.body === null ? undefined : await bodyOf(route.body, context),
  };
}

/** The query by name. One that is given twice would have to be guessed at. */
function valuesOf(context: Context): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (values.has(name)) throw new Refusal(400, `the query gives ${quoted(name)} more than once`);
    values.set(name, value);
  }
  return Object.fromEntries(values);
}

function checked(
  fields: Fields,
  given: Readonly<Record<string, string>>,
  where: string,
): Readonly<Record<string, unknown>> {
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(fields, key));
  if (unknown.length > 0) {
    const names = unknown.map(quoted).join(', ');
    const known = Object.keys(fields).join(', ');
    const has = known === '' ? `${where} has none` : `it knows ${known}`;
    throw new Refusal(400, `${where} has unknown names: ${names}; ${has}`);
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => {
      // A name without a value is as good as none.
      const parsed = schema.safeParse(given[name] === '' ? undefined : given[name]);
      if (parsed.success) return [name, parsed.data];
      throw new Refusal(400, `${name} in ${where}: ${wrong(parsed.error)}`);
    }),
  );
}

async function bodyOf(schema: z.ZodType, context: Context): Promise<unknown> {
  const json = await readJson(context);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Refusal(400, `the body: ${wrong(parsed.error)}`);
}

function wrong(error: z.ZodError): string {
  const [first] = error.issues;
  const at = first?.path.join('.') ?? '';
  return `${at === '' ? '' : `${at}: `}${first?.message ?? 'does not fit'}`;
}

const quoted = (name: string): string => JSON.stringify(name.slice(0, 40));
