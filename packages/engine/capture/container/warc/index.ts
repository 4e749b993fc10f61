import type { ContainerFormat } from '../format.ts';
import { isPlace, pageAt, warcPages } from './pages.ts';

/** WARC (ISO 28500), plain or packed with gzip. */
export const warc: ContainerFormat = {
  id: 'warc',
  unpacks: true,
  detect: ({ text }) => /^WARC\/\d\.\d\r?\n/u.test(text),
  pages: (bytes, context) => warcPages(bytes, context),
  pageAt: (bytes, place, context) =>
    isPlace(place) ? pageAt(bytes, place, context) : Promise.resolve(null),
};
