import type { BylineForms } from '../byline.ts';

/** Turkish. */
export const byline: BylineForms = {
  written: ['haberi yazan', 'röportaj', 'derleyen', 'hazırlayan'],
  by: ['yazan', 'yazar', 'muhabir', 'haber'],
  genres: ['yorum', 'analiz', 'köşe yazısı', 'söyleşi'],
  after: ['için', 'tarihinde', 'yayınlanma', 'güncelleme'],
  and: ['ve', 'ile'],
  published: [
    'yayınlanma',
    'yayınlanma tarihi',
    'yayın tarihi',
    'eklenme',
    'eklenme tarihi',
    'giriş',
    'giriş tarihi',
    'tarih',
  ],
  desk: ['haber merkezi', 'editör', 'yazı işleri'],
};
