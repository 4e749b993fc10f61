import { z } from 'zod';
import {
  analyseAnswerSchema,
  attachedSchema,
  captureIdSchema,
  caseStateSchema,
  decisionRequestSchema,
  decisionsAnswerSchema,
  dossierSchema,
  facetsAnswerSchema,
  familyIdSchema,
  ownFieldsSchema,
  searchAnswerSchema,
  undoRequestSchema,
  type CaptureId,
} from '@hearsay/core/model';
import { NotKeptError } from '@hearsay/engine/operations';
import type { SearchQuery } from '@hearsay/engine/store';
import { acceptsGzip, namesVersion } from './dossier-body.ts';
import { wholeNumber } from './fields.ts';
import { openApi } from './openapi.ts';
import { Refusal } from './refusal.ts';
import { route, type Route, type Success } from './route.ts';

/** The longest text that is searched for, in UTF-16 units. */
const MAX_TEXT = 500;
const MAX_NAME = 200;

const json = <S extends z.ZodType>(schema: S, description: string) =>
  ({ status: 200, type: 'application/json', schema, description }) as const satisfies Success;

const NOT_KEPT = 'nothing is kept here, so there is none';
const NO_CAPTURE = 'there is no such capture, or it is not at hand any more';
const id = captureIdSchema.describe(
  'Id of a capture, as the dossier has it.',
) as z.ZodType<CaptureId>;
const name = z.string().max(MAX_NAME).optional();
const day = z.iso.date().optional();

const state = route({
  method: 'GET',
  path: '/api/case',
  name: 'getCase',
  summary:
    'What is served: title, counts, whether an analysis is running, whether it can be added to.',
  success: json(caseStateSchema, 'The state of the case now.'),
  handle: async (_, { served }) => ({
    format: 'hearsay.case/1' as const,
    ...(await served.state()),
  }),
});

const dossier = route({
  method: 'GET',
  path: '/api/dossier',
  name: 'getDossier',
  summary: 'The dossier. With `if-none-match`, only where it is another version by now.',
  success: {
    ...json(dossierSchema, 'The dossier.'),
    headers: { etag: 'Its version, quoted; weak where it is sent compressed.' },
  },
  refusals: { 304: 'it is still the version that `if-none-match` names' },
  handle: async (_, room, context) => {
    const wantsGzip = acceptsGzip(context.req.header('accept-encoding'));
    const { version, bytes, gzip } = await room.dossier.bytes(wantsGzip);
    // Compressed and not are two sequences of bytes, which may not share a strong validator.
    context.header('etag', `${gzip ? 'W/' : ''}"${version}"`);
    context.header('vary', 'accept-encoding');
    if (namesVersion(context.req.header('if-none-match'), version)) return context.body(null, 304);
    if (gzip) context.header('content-encoding', 'gzip');
    context.header('content-type', 'application/json; charset=utf-8');
    return context.body(bytes as Uint8Array<ArrayBuffer>);
  },
});

const capture = route({
  method: 'GET',
  path: '/api/captures/{id}',
  name: 'getCapture',
  summary: 'A page as it was captured, decoded, as text: never as mark-up.',
  params: { id },
  success: {
    status: 200,
    type: 'text/plain',
    schema: z.string(),
    description: 'The decoded page. Offsets in a capture count UTF-16 units of this text.',
  },
  refusals: { 404: NO_CAPTURE, 409: 'its bytes are others than those that were analysed' },
  handle: async ({ params }, { served }, context) => {
    const decoded = await served.capture(params.id);
    if (decoded === null) throw new Refusal(404, NO_CAPTURE);
    if (decoded instanceof Error) throw new Refusal(409, decoded.message);
    return context.text(decoded);
  },
});

const own = route({
  method: 'GET',
  path: '/api/captures/{id}/own',
  name: 'getOwnFields',
  summary:
    'What the page itself gives as its day, outlet, address and language, whatever was set since.',
  params: { id },
  success: json(ownFieldsSchema, 'Each with where it stands; null where the page does not say.'),
  refusals: { 404: 'there is no such capture, or it is no article' },
  handle: async ({ params }, { served }) => {
    const fields = await served.own(params.id);
    if (fields === null) throw new Refusal(404, 'there is no such capture, or it is no article');
    return { format: 'hearsay.own/1' as const, ...fields };
  },
});

const search = route({
  method: 'GET',
  path: '/api/search',
  name: 'search',
  summary: 'Sentences that hold all that is asked for, newest first, each with its citation.',
  query: {
    text: z
      .string()
      .max(MAX_TEXT)
      .default('')
      .describe('Words (all of them), "exact phrases", name:"…" for every form of an entity.'),
    outlet: name.describe('As articles name it.'),
    from: day.describe('First day of publication.'),
    to: day.describe('Last day of publication.'),
    speaker: name.describe('An entity or a name: what this speaker said.'),
    place: name.describe('An entity or a name: sentences that name this place.'),
    family: familyIdSchema.optional().describe('Text of this origin only.'),
    limit: wholeNumber(1, 200).default(50).describe('At most so many sentences.'),
    after: z.string().max(1000).optional().describe('`next` of the answer before.'),
  },
  success: json(searchAnswerSchema, 'What was found; `next` is null where there is no more.'),
  refusals: { 404: NOT_KEPT },
  handle: async ({ query }, { served }) => {
    const { text, limit, outlet, from, to, speaker, place, family, after } = query;
    const asked: SearchQuery = {
      text,
      limit,
      outlet: outlet ?? null,
      from: from ?? null,
      to: to ?? null,
      speaker: speaker ?? null,
      place: place ?? null,
      family: family ?? null,
      after: after ?? null,
    };
    const page = await served.search(asked).catch((error: unknown) => {
      if (error instanceof RangeError)
        throw new Refusal(400, `after in the query: ${error.message}`);
      throw error;
    });
    if (page === null) throw new NotKeptError();
    return { format: 'hearsay.search/1' as const, ...page };
  },
});

const facets = route({
  method: 'GET',
  path: '/api/facets',
  name: 'getFacets',
  summary: 'What a search can be narrowed by: outlets, speakers, places, first and last day.',
  success: json(facetsAnswerSchema, 'Each list by count, then name.'),
  refusals: { 404: NOT_KEPT },
  handle: async (_, { served }) => {
    const found = await served.facets();
    if (found === null) throw new NotKeptError();
    return { format: 'hearsay.facets/1' as const, ...found };
  },
});

const decisions = route({
  method: 'GET',
  path: '/api/decisions',
  name: 'getDecisions',
  summary: 'The whole log of what people added, by id, with the words each stands on now.',
  success: json(decisionsAnswerSchema, 'The log; `citations` is null where the words are gone.'),
  refusals: { 404: NOT_KEPT },
  handle: async (_, { served }) => {
    const log = await served.decisions();
    if (log === null) throw new NotKeptError();
    return { format: 'hearsay.decisions/1' as const, decisions: log };
  },
});

const decide = route({
  method: 'POST',
  path: '/api/decisions',
  name: 'decide',
  summary:
    'Adds a decision. It is on disk when answered; a new analysis of what it changes begins.',
  body: decisionRequestSchema,
  success: { ...json(attachedSchema, 'The entry in the log.'), status: 201 },
  refusals: { 404: 'nothing is kept here, or what it is about is not there' },
  handle: ({ body }, { served }) => served.decide(body.decision, body.by),
});

const undo = route({
  method: 'POST',
  path: '/api/decisions/{id}/undo',
  name: 'undo',
  summary: 'Takes a decision back. It stays in the log, with who took it back and when.',
  params: { id: wholeNumber(1, 999_999_999).describe('Number of a decision in the log.') },
  body: undoRequestSchema,
  success: json(attachedSchema, 'The entry, undone.'),
  refusals: { 404: 'there is no such decision, or it was taken back before' },
  handle: ({ params, body }, { served }) => served.undo(params.id, body.by),
});

const analyse = route({
  method: 'POST',
  path: '/api/analyse',
  name: 'analyse',
  summary: 'Begins an analysis of what is not analysed yet, or says that one is running.',
  success: { ...json(analyseAnswerSchema, 'Whether it begins or was running.'), status: 202 },
  refusals: { 404: NOT_KEPT },
  handle: async (_, { served }) => ({ state: await served.analyse() }),
});

const progress = route({
  method: 'GET',
  path: '/api/progress',
  name: 'getProgress',
  summary: 'How far an analysis is, and when there is a new dossier, as Server-Sent Events.',
  success: {
    status: 200,
    type: 'text/event-stream',
    schema: z.string(),
    description:
      'Events `progress` (AnalysisProgress), `dossier` (DossierEvent) and `failed` (FailedEvent), data as JSON. It begins with the version there is, and with how far an analysis is where one runs.',
  },
  refusals: { 503: 'too many listen already' },
  handle: async (_, { streams }, context) => {
    context.header('content-type', 'text/event-stream; charset=utf-8');
    // Nobody listens to the answer of a HEAD.
    if (context.req.method === 'HEAD') return context.body(null);
    const stream = await streams.open(context.req.raw.signal);
    if (stream === null) throw new Refusal(503, 'too many pages listen to this case already');
    return context.body(stream);
  },
});

const document = route({
  method: 'GET',
  path: '/api/openapi.json',
  name: 'getOpenApi',
  summary: 'This interface, as OpenAPI 3.1.',
  success: json(z.looseObject({ openapi: z.literal('3.1.0') }), 'The document that you read.'),
  handle: async (_, __, context) => {
    context.header('content-type', 'application/json; charset=utf-8');
    return context.body((written ??= JSON.stringify(openApi(ROUTES))));
  },
});
let written: string | null = null;

/** Everything that is answered under `/api/`. */
export const ROUTES: readonly Route[] = [
  state,
  dossier,
  capture,
  own,
  search,
  facets,
  decisions,
  decide,
  undo,
  analyse,
  progress,
  document,
];
