import type { BylineForms } from '../byline.ts';

/** French. */
export const byline: BylineForms = {
  written: ['écrit par', 'publié par', 'posté par', 'rédigé par', 'propos recueillis par'],
  by: ['par', 'auteur', 'auteure', 'texte'],
  genres: [
    'une',
    'un',
    'analyse',
    'chronique',
    'tribune',
    'entretien',
    'reportage',
    'édito',
    'récit',
  ],
  after: ['le', 'à', 'avec', 'pour', 'publié', 'mis', 'dans'],
  and: ['et', 'avec'],
  published: ['publié', 'publiée', 'paru', 'parue', 'mis en ligne', 'date de publication'],
  desk: ['rédaction', 'la rédaction'],
};
