import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../capture/index.ts';
import { QUOTE_LENGTH } from '@hearsay/core/model';
import { madeUpDossier } from '../testing/dossier.fixture.ts';
import { createView, type ViewOptions } from '../view.ts';
import { CodePoints } from './code-points.ts';
import { annotationPieces } from './collection.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': XSD + type });

/** The terms of the Web Annotation context that we use, as the vocabulary defines them; written for this test. */
const CONTEXT = {
  dc: DC,
  schema: 'http://schema.org/',
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  SpecificResource: `${OA}SpecificResource`,
  TextualBody: `${OA}TextualBody`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  TimeState: `${OA}TimeState`,
  Text: 'http://purl.org/dc/dcmitype/Text',
  Software: `${AS}Application`,
  Person: 'http://xmlns.com/foaf/0.1/Person',
  ...Object.fromEntries(
    [
      'assessing',
      'classifying',
      'commenting',
      'describing',
      'editing',
      'identifying',
      'linking',
      'tagging',
    ].map((term) => [term, OA + term]),
  ),
  body: iri(`${OA}hasBody`),
  target: iri(`${OA}hasTarget`),
  source: iri(`${OA}hasSource`),
  selector: iri(`${OA}hasSelector`),
  state: iri(`${OA}hasState`),
  cached: iri(`${OA}cachedSource`),
  renderedVia: iri(`${OA}renderedVia`),
  purpose: word(`${OA}hasPurpose`),
  motivation: word(`${OA}motivatedBy`),
  exact: typed(`${OA}exact`, 'string'),
  prefix: typed(`${OA}prefix`, 'string'),
  suffix: typed(`${OA}suffix`, 'string'),
  start: typed(`${OA}start`, 'nonNegativeInteger'),
  end: typed(`${OA}end`, 'nonNegativeInteger'),
  sourceDate: typed(`${OA}sourceDate`, 'dateTime'),
  created: typed(`${TERMS}created`, 'dateTime'),
  creator: iri(`${TERMS}creator`),
  generator: iri(`${AS}generator`),
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: `${DC}format`,
  language: `${DC}language`,
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  name: 'http://xmlns.com/foaf/0.1/name',
  total: typed(`${AS}totalItems`, 'nonNegativeInteger'),
  startIndex: typed(`${AS}startIndex`, 'nonNegativeInteger'),
  first: iri(`${AS}first`),
  partOf: iri(`${AS}partOf`),
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
};

const documentLoader = (url: string) =>
  url === 'http://www.w3.org/ns/anno.jsonld'
    ? Promise.resolve({
        contextUrl: null,
        documentUrl: url,
        document: { '@context': CONTEXT },
      })
    : Promise.reject(new Error(`asked for ${url}`));

interface Made {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly created?: string;
  readonly creator?: { readonly name: string };
  readonly body: readonly { readonly purpose: string; readonly value?: string }[];
  readonly target: {
    readonly source: string;
    readonly state: { readonly sourceDate?: string; readonly cached: Record<string, string> };
    readonly selector: readonly {
      readonly type: string;
      readonly exact?: string;
      readonly prefix?: string;
      readonly suffix?: string;
      readonly start?: number;
      readonly end?: number;
    }[];
  };
}

const dossier = madeUpDossier();
const made = (options: Partial<ViewOptions> = {}): Made => {
  const view = createView(dossier, {
    withComments: false,
    quotesOnly: false,
    quoteLength: QUOTE_LENGTH,
    ...options,
  });
  return JSON.parse([...annotationPieces(view, sha256)].join('')) as Made;
};

describe('the annotations, read by a JSON-LD processor', () => {
  const collection = made();

  test('are all there, with every term known to the vocabulary', async () => {
    // In safe mode the processor refuses what it would otherwise drop: unknown terms and relative addresses.
    const nodes = await jsonld.flatten(collection, null, { documentLoader, safe: true });
    const ofType = (type: string) =>
      nodes.filter((node) => (node['@type'] as string[] | undefined)?.includes(type));
    expect(ofType(`${OA}Annotation`)).toHaveLength(collection.total);
    expect(ofType(`${OA}Annotation`).length).toBeGreaterThan(20);
    expect(ofType(`${OA}SpecificResource`).length).toBeGreaterThanOrEqual(collection.total);
    expect(ofType(`${AS}OrderedCollection`)).toHaveLength(1);
    for (const node of ofType(`${OA}Annotation`)) {
      expect(node[`${OA}hasTarget`]).toHaveLength(1);
      expect(node[`${OA}motivatedBy`]).toHaveLength(1);
      expect((node[`${OA}hasBody`] as unknown[]).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('have ids of their own that do not change', () => {
    const { items } = collection.first;
    expect(items).toHaveLength(collection.total);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id } of items) expect(id).toMatch(/^urn:uuid:.{8}-.{4}-8.{3}-[89ab].{3}-.{12}$/);
    expect(made()).toEqual(collection);
  });

  test('point at the exact words, between those around them, at positions in code points', () => {
    const points = dossier.articles.map(({ text }) => [...text]);
    let positions = 0;
    for (const { target } of collection.first.items) {
      const [quote, position] = target.selector;
      if (position === undefined) continue;
      positions += 1;
      const text = points.find(
        (of) => of.slice(position.start!, position.end!).join('') === quote!.exact,
      )!;
      const before = text.slice(0, position.start!).join('');
      const after = text.slice(position.end!).join('');
      expect(before.endsWith(quote!.prefix!)).toBe(true);
      expect(after.startsWith(quote!.suffix!)).toBe(true);
    }
    expect(positions).toBeGreaterThan(20);
  });

  test('name page, outlet, time of capture and hash, as far as they are known', () => {
    const sources = new Set<string>();
    for (const { target } of collection.first.items) {
      const { cached, sourceDate } = target.state;
      sources.add(target.source);
      const capture = dossier.captures.find(({ blob }) => blob === cached['schema:sha256'])!;
      const digest = Buffer.from(cached['id']!.replace('ni:///sha-256;', ''), 'base64url');
      expect(digest.toString('hex')).toBe(capture.blob);
      expect(sourceDate).toBe(capture.capturedAt ?? undefined);
      expect('dc:publisher' in cached).toBe(!capture.source.includes('arabic'));
    }
    const withoutAddress = [...sources].filter((source) => source.startsWith('ni:///sha-256;'));
    expect(sources.size).toBe(3);
    expect(withoutAddress).toHaveLength(1);
  });

  test('say who wrote a comment and when, and leave out what was taken back', () => {
    const comment = collection.first.items.find(({ motivation }) => motivation === 'commenting')!;
    expect(comment.creator!.name).toBe('=Reader <i>');
    expect(comment.created).toBe('2031-06-01T09:00:00Z');
    expect(JSON.stringify(collection)).not.toContain('UNDONEWORD');
  });

  test('of quotations alone have no words around them', () => {
    for (const { target } of made({ quotesOnly: true }).first.items) {
      const [quote, position] = target.selector;
      expect(quote!.exact!.length).toBeLessThanOrEqual(300);
      expect('prefix' in quote! || 'suffix' in quote!).toBe(false);
      if (position === undefined) continue;
      expect(position.end! - position.start!).toBe([...quote!.exact!].length);
    }
  });
});

test('code points before an offset are counted as the language counts them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '🌊', '\ud83c', '\udf0a', 'א') }),
      fc.nat(),
      (text, n) => {
        const points = new CodePoints(text);
        const at = n % (text.length + 1);
        // Inside a pair, the half before it is a character of its own.
        expect(points.before(at)).toBe(Array.from(text.slice(0, at)).length);
      },
    ),
  );
});
