import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorOf, type Decision, type Dossier } from '@hearsay/core/model';
import { servedDossier, type ServedCase } from '@hearsay/engine/operations';
import { folderWith, page, root } from '../testing/cli.ts';
import { ask, post, type Answer } from '../testing/http.ts';
import { assets, caseOf, dossierOf } from '../testing/served.ts';
import { ROUTES } from './routes.ts';
import { startServer, type RunningServer } from './server.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: object;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let dossier: Dossier;
let served: ServedCase;
let kept: RunningServer;
let once: RunningServer;
let document: Document;
/** Every operation of the document as it is served. */
let operations: (Operation & { readonly method: string; readonly path: string })[];
const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);

beforeAll(async () => {
  const pages = {
    'a.html': page('Rain over Ostrel', [
      'It rained on Ostrel for the whole of the week, the harbour office said on Friday.',
      'The ferry stayed in port until the storm had passed, and nobody was hurt by it.',
    ]),
    'b.html': page('Ferry stays in port', [
      'The harbour office of Ostrel said that the ferry would not sail before Monday.',
      'Two hundred people wait in the town, the mayor Ilna Varro told the Ostrel Courier.',
    ]),
  };
  const cwd = await folderWith(pages);
  dossier = await dossierOf(cwd, ['a.html', 'b.html']);
  served = await caseOf(cwd, ['a.html', 'b.html']);
  kept = await startServer(served, { assets, port: 0 });
  once = await startServer(servedDossier(dossier, cwd), { assets, port: 0 });
  document = JSON.parse((await ask(kept.url, '/api/openapi.json')).body) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );
  ajv.addSchema(document, 'openapi');
});
afterAll(async () => {
  await kept.close();
  await served.close();
  await once.close();
});

/** The validator of an answer's schema, which may refer to the components. */
function validator(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
  return ajv.compile(JSON.parse(text) as object);
}

/** Fails unless the document says that this operation may answer so. */
function expectDescribed(operation: Operation, answer: Answer): void {
  const described = operation.responses[answer.status] ?? operation.responses['default'];
  const type = String(answer.headers['content-type']).split(';')[0]!;
  const content = described?.content?.[type];
  expect(content, `${operation.operationId}: ${answer.status} ${type}`).toBeDefined();
  const value: unknown = type === 'application/json' ? JSON.parse(answer.body) : answer.body;
  const valid = validator(content!.schema);
  expect(valid(value), JSON.stringify(valid.errors)).toBe(true);
}

/** A request that goes well, for every operation: what stands for `{…}`, the query and the body. */
function samples(): Readonly<Record<string, { id?: string; query?: string; body?: unknown }>> {
  const [article] = dossier.articles;
  const decision: Decision = {
    kind: 'comment',
    subject: 'article',
    anchors: [anchorOf(article!, { start: 0, end: article!.headline.length })],
    text: 'ask the harbour office',
  };
  return {
    getCase: {},
    getDossier: {},
    getCapture: { id: article!.capture },
    getOwnFields: { id: article!.capture },
    search: { query: '?text=Rain&limit=5&outlet=&from=2031-01-01' },
    getFacets: {},
    getDecisions: {},
    decide: { body: { decision, by: 'Nela' } },
    undo: { id: '1', body: { by: 'Nela' } },
    analyse: { body: {} },
    getProgress: {},
    getOpenApi: {},
  };
}

describe('the OpenAPI document', () => {
  test('is in order for a reader of OpenAPI that is not ours', async () => {
    const reader = new Validator();
    expect(await reader.validate(structuredClone({ ...document }))).toEqual({
      valid: true,
    });
    expect(reader.version).toBe('3.1');
  });

  test('is the one that lies in schemas/', async () => {
    const file = await readFile(path.join(root, 'schemas', 'openapi.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(document);
  });

  test('names every route of the table once, and no other', () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`)).toEqual(
      ROUTES.map(({ path, method }) => `${method.toLowerCase()} ${path}`),
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
  });

  test('has every request, and every name in its query, in the reference', async () => {
    const page = await readFile(path.join(root, 'docs', 'reference', 'http.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| `(?:GET|POST) /u.test(line));
    const rowOf = ({ method, path }: { method: string; path: string }): string | undefined =>
      rows.find(
        (row) => row.slice(3).split(/[ ?`]/u, 2).join(' ') === `${method.toUpperCase()} ${path}`,
      );
    for (const operation of operations) {
      const row = rowOf(operation);
      expect(row, operation.path).toBeDefined();
      for (const { name, in: where } of operation.parameters ?? []) {
        expect(row).toContain(where === 'path' ? `{${name}}` : `${name}=`);
      }
    }
    expect(rows).toHaveLength(operations.length);
  });

  test('refers to nothing that is not in it, and holds nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    const names = Object.keys(document.components.schemas);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)) {
      expect(names).toContain(name);
    }
    const unused = names.filter((name) => !text.includes(`"#/components/schemas/${name}"`));
    // The data of events, which OpenAPI 3.1 cannot tie to a stream.
    expect(unused).toEqual(['DossierEvent', 'FailedEvent']);
  });
});

describe('every route of the document, asked of a running server', () => {
  test('has a sample here', () => {
    expect(Object.keys(samples())).toEqual(operations.map(({ operationId }) => operationId));
  });

  test('answers as the document says when all is well', async () => {
    for (const operation of operations) {
      if (operation.operationId === 'getProgress') continue; // ends with its client: below
      const { id = '', query = '', body } = samples()[operation.operationId]!;
      const target = operation.path.replace('{id}', id) + query;
      const answer =
        operation.method === 'post'
          ? await post(kept.url, target, body)
          : await ask(kept.url, target);
      const success = Object.keys(operation.responses).find((status) => status < '300');
      expect(answer.status, `${operation.operationId}: ${answer.body}`).toBe(Number(success));
      expectDescribed(operation, answer);
      const route = ROUTES.find(({ name }) => name === operation.operationId)!;
      const value = route.success.type === 'text/plain' ? answer.body : JSON.parse(answer.body);
      route.success.schema.parse(value);
    }
  });

  test('streams events whose data is as the document says', async () => {
    const reply = await fetch(`${kept.url}api/progress`);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    const reader = reply.body!.getReader();
    let text = '';
    while (!text.includes('event: dossier')) {
      text += new TextDecoder().decode((await reader.read()).value);
    }
    await reader.cancel();
    const [, data] = /^event: dossier\ndata: (.+)$/mu.exec(text)!;
    const valid = validator({ $ref: '#/components/schemas/DossierEvent' });
    expect(valid(JSON.parse(data!)), text).toBe(true);
  });

  test('refuses a name that it does not know, and says which', async () => {
    for (const operation of operations) {
      const { id = '', body } = samples()[operation.operationId]!;
      const target = `${operation.path.replace('{id}', id)}?colour=blue`;
      const answer =
        operation.method === 'post'
          ? await post(kept.url, target, body)
          : await ask(kept.url, target);
      expect(answer.status, operation.operationId).toBe(400);
      expect(JSON.parse(answer.body)).toEqual({ error: expect.stringContaining('"colour"') });
      expectDescribed(operation, answer);
    }
  });

  test('says in the form of an error what cannot be done where nothing is kept', async () => {
    const needing = new Set(['search', 'getFacets', 'getDecisions', 'decide', 'undo', 'analyse']);
    for (const operation of operations.filter((one) => needing.has(one.operationId))) {
      const { id = '', query = '', body } = samples()[operation.operationId]!;
      const target = operation.path.replace('{id}', id) + query;
      const answer =
        operation.method === 'post'
          ? await post(once.url, target, body)
          : await ask(once.url, target);
      expect(answer.status, operation.operationId).toBe(404);
      expect(JSON.parse(answer.body).error).toContain('nothing is kept here');
      expectDescribed(operation, answer);
    }
  });

  test('refuses a foreign page in the form of an error', async () => {
    for (const operation of operations) {
      const { id = '' } = samples()[operation.operationId]!;
      const target = operation.path.replace('{id}', id);
      const method = operation.method.toUpperCase();
      const answer = await ask(kept.url, target, {
        method,
        headers: { origin: 'http://evil.example' },
      });
      expect(answer.status, operation.operationId).toBe(403);
      expectDescribed(operation, answer);
    }
  });
});
