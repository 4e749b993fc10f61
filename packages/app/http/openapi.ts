import { z } from 'zod';
import * as model from '@hearsay/core/model';
import { GUARD_REFUSALS, WRITE_REFUSALS } from './guard.ts';
import type { Fields, Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const errorSchema = z.object({ error: z.string().describe('What is wrong, for a person.') });
/** Data of events, which no answer as a whole refers to. */
const EVENTS: Readonly<Record<string, z.ZodType>> = {
  DossierEvent: model.progressEventSchemas.dossier,
  FailedEvent: model.progressEventSchemas.failed,
};
const COMPONENT = '#/components/schemas/';

/** The interface as OpenAPI 3.1, from the very table that requests are checked by. */
export function openApi(routes: readonly Route[]): Json {
  const components = componentsOf();
  const schemas = new Map<string, Json>();
  const refer = (schema: z.ZodType): Json => {
    const name = components.names.get(schema);
    if (name === undefined) return withoutDialect(z.toJSONSchema(schema, { io: 'input' }));
    take(name, components.schemas, schemas);
    return { $ref: `${COMPONENT}${name}` };
  };
  for (const event of Object.values(EVENTS)) refer(event);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operation(route, refer);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: '1',
      summary: 'A case, or a dossier, as its page sees it.',
      description:
        'Answered on the loopback address only, and to the page that is served there: docs/reference/http.md says what each request is for.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: { schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))) },
  };
}

function operation(route: Route, refer: (schema: z.ZodType) => Json): Json {
  const { success } = route;
  const error = { 'application/json': { schema: refer(errorSchema) } };
  const refusals: Record<number, string> = {
    400: 'a value is missing or wrong, or a name is unknown; the error says which',
    ...GUARD_REFUSALS,
    ...(route.method === 'POST' ? WRITE_REFUSALS : {}),
    ...route.refusals,
  };
  const responses: Record<string, Json> = {
    [success.status]: {
      description: success.description,
      ...(success.headers === undefined ? {} : { headers: headers(success.headers) }),
      content: { [success.type]: { schema: refer(success.schema) } },
    },
  };
  for (const [status, why] of Object.entries(refusals)) {
    responses[status] = { description: why, ...(status === '304' ? {} : { content: error }) };
  }
  responses['default'] = { description: 'any other failure', content: error };
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  return {
    operationId: route.name,
    summary: route.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: refer(route.body) } },
          },
        }),
    responses,
  };
}

const headers = (given: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(
    Object.entries(given).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  );

function parametersOf(fields: Fields, where: 'path' | 'query'): Json[] {
  return Object.entries(fields).map(([name, schema]) => {
    // What a value is, not how an address writes it.
    const { description, ...json } = withoutDialect(z.toJSONSchema(schema, { io: 'output' }));
    const required = where === 'path' || !schema.safeParse(undefined).success;
    return { name, in: where, required, ...(description ? { description } : {}), schema: json };
  });
}

/** Every validator of the model under the name of its type, with references to the others in it. */
function componentsOf(): {
  readonly names: ReadonlyMap<z.ZodType, string>;
  readonly schemas: Readonly<Record<string, Json>>;
} {
  const names = new Map<z.ZodType, string>([[errorSchema, 'Error']]);
  for (const [name, schema] of Object.entries(EVENTS)) names.set(schema, name);
  for (const [exported, value] of Object.entries(model)) {
    const name = /^(\w+)Schema$/u.exec(exported)?.[1];
    if (name === undefined || !(value instanceof z.ZodType) || names.has(value)) continue;
    names.set(value, name[0]!.toUpperCase() + name.slice(1));
  }
  const registry = z.registry<{ id: string }>();
  for (const [schema, name] of names) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (name) => `${COMPONENT}${name}`,
    // In OpenAPI this would say that a request may not have it; in the code it says that nobody changes it.
    override: ({ jsonSchema }) => delete jsonSchema.readOnly,
  });
  return { names, schemas };
}

/** Copies a component and all that it refers to. */
function take(name: string, from: Readonly<Record<string, Json>>, to: Map<string, Json>): void {
  if (to.has(name)) return;
  const { $id: _, ...schema } = withoutDialect(from[name]!);
  to.set(name, schema);
  for (const other of references(schema)) take(other, from, to);
}

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string'
      ? [inner.slice(COMPONENT.length)]
      : references(inner),
  );
}

function withoutDialect(schema: object): Json {
  const { $schema: _, ...rest } = schema as Record<string, unknown>;
  return rest;
}
