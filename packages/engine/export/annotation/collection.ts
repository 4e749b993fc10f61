import { hashParts, type Sha256 } from '@hearsay/core/model';
import { toJson } from '../json.ts';
import type { View } from '../view.ts';
import { remarks, type Remark } from './bodies.ts';
import { Targets, whole } from './target.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const GENERATOR = { type: 'Software', name: 'Hearsay' } as const;

/**
 * The dossier as a W3C Web Annotation collection (Recommendation of 2017-02-23) with its only page in it: an annotation
 * for each citation of each finding. The same finding on the same words has the same id in every export.
 */
export function* annotationPieces(view: View, sha256: Sha256): Generator<string> {
  const { articles, title } = view.dossier;
  const id = uuid(hashParts(sha256, ['collection', title, ...articles.map((a) => a.id)]));
  const page = uuid(hashParts(sha256, ['page', id]));
  const head = { '@context': CONTEXT, id, type: 'AnnotationCollection', label: title };
  yield `${toJson(head).slice(0, -1)},"generator":${toJson(GENERATOR)},`;
  yield `"first":{"id":${toJson(page)},"type":"AnnotationPage","partOf":${toJson(id)},"startIndex":0,"items":[`;
  const targets = new Targets(view);
  const seen = new Map<string, number>();
  let total = 0;
  for (const remark of remarks(view)) {
    // The same may be said of the same words twice (two entries of one title): the ids stay apart.
    const key = keyOf(remark, sha256);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const name = uuid(hashParts(sha256, [key, String(times)]));
    yield `${total === 0 ? '' : ','}${toJson(annotation(name, remark, targets, view))}`;
    total += 1;
  }
  yield `]},"total":${total}}`;
}

function annotation(id: string, remark: Remark, targets: Targets, view: View): object {
  const { about, kind, motivation, says, linked, by } = remark;
  const text = (purpose: string, value: string, language?: string): object => ({
    type: 'TextualBody',
    purpose,
    format: 'text/plain',
    ...(language === undefined ? {} : { language }),
    value,
  });
  const other = linked === undefined ? null : view.sources.ofArticle(linked.article);
  return {
    id,
    type: 'Annotation',
    motivation,
    ...(by === undefined
      ? { generator: GENERATOR }
      : { creator: { type: 'Person', name: by.name }, created: by.at }),
    body: [
      text(motivation === 'linking' ? 'describing' : motivation, says, by ? undefined : 'en'),
      text('tagging', kind),
      ...(other === null
        ? []
        : [{ type: 'SpecificResource', purpose: 'linking', ...whole(other) }]),
    ],
    target: targets.of(about),
  };
}

function keyOf({ about, kind, says }: Remark, sha256: Sha256): string {
  const home = 'article' in about ? `article ${about.article}` : `capture ${about.capture}`;
  return hashParts(sha256, [kind, says, home, String(about.start), String(about.end)]);
}

/** A UUID made of a hash (RFC 9562, version 8), so that an id is an IRI that nobody has to have registered. */
function uuid(hash: string): string {
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16);
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}${variant}${hash.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
