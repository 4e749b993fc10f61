import type { CreditForms } from '../credit.ts';

/** Spanish. */
export const credit: CreditForms = {
  with: ['con'],
  source: ['fuente', 'fuentes', 'con información de', 'información de'],
  connective:
    'y con información de la el del agencia agencias redacción reportes datos material por'.split(
      ' ',
    ),
  reports: ['informa', 'informó', 'reporta', 'reportó', 'señala', 'publica'],
  citing: ['citando a', 'según', 'citado por'],
  article: ['la', 'el', 'agencia', 'agencia de noticias'],
  quotes: ['citó', 'cita', 'informó', 'reportó'],
  toldTo: [
    'dijo a',
    'declaró a',
    'dijo a la',
    'declaró a la',
    'según',
    'entrevista con',
    'citado por',
    'explicó a',
    'explicó a la',
    'aseguró a',
  ],
  spokenTo: [],
  republished: [
    'publicado originalmente por',
    'publicado originalmente en',
    'publicada originalmente por',
    'publicada originalmente en',
    'publicó originalmente en',
    'originalmente publicado en',
    'originalmente publicado por',
    'publicado por primera vez en',
    'publicado por primera vez por',
    'apareció primero en',
    'apareció originalmente en',
    'republicado con permiso de',
    'reproducido con permiso de',
    'reproducido con autorización de',
  ],
  republishedSplit: [],
  republishedVerb: [],
  republishedThing: ['artículo', 'nota'],
  this: ['este', 'esta'],
  republishedEnd: ['y', 'el', 'bajo', 'con', 'en'],
};
