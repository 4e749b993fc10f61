import type { CreditForms } from '../credit.ts';

/** Turkish. Its endings are set off from a name by an apostrophe, and its verbs stand at the end. */
export const credit: CreditForms = {
  with: ['ile'],
  source: ['kaynak', 'kaynaklar', 'haber kaynağı'],
  connective: 've ile haber ajansı ajansları ajanslar muhabiri merkezi'.split(' '),
  reports: ['bildirdi', 'bildiriyor', 'aktardı', 'duyurdu', 'yazdı', 'haberine', 'aktardığına'],
  citing: ['dayandırarak'],
  article: ['ajansı'],
  quotes: ['alıntıladı'],
  toldTo: [],
  spokenTo: ['konuşan', 'konuştu', 'konuştular', 'açıklama', 'verdiği', 'muhabirine', 'anlattı'],
  republished: [],
  republishedSplit: ['ilk olarak'],
  republishedVerb: ['yayınlan', 'yayımlan', 'çıkmış'],
  republishedThing: ['makale', 'yazı'],
  this: ['bu'],
  republishedEnd: [
    'tarafından',
    'sitesinde',
    'gazetesinde',
    'dergisinde',
    've',
    'yayınlandı',
    'yayımlandı',
  ],
};
