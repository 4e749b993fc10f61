import type { BylineForms } from '../byline.ts';

/** Spanish. */
export const byline: BylineForms = {
  written: ['escrito por', 'publicado por', 'redactado por', 'enviado por', 'elaborado por'],
  by: ['por', 'autor', 'autora', 'texto'],
  genres: ['un', 'una', 'análisis', 'columna', 'crónica', 'entrevista', 'reportaje', 'opinión'],
  after: ['el', 'en', 'con', 'para', 'publicado', 'actualizado', 'desde'],
  and: ['y', 'e', 'con'],
  published: ['publicado', 'publicada', 'fecha', 'fecha de publicación', 'creado'],
  desk: ['redacción', 'la redacción', 'redaccion'],
};
