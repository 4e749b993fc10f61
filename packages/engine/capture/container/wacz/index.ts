import type { ContainerFormat } from '../format.ts';
import { waczPageAt, waczPages } from './pages.ts';

/** WACZ 1.1: a zip archive of WARC files with a list of their pages. Other zip archives are named as such. */
export const wacz: ContainerFormat = {
  id: 'wacz',
  detect: ({ text }) => text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06'),
  pages: waczPages,
  pageAt: waczPageAt,
};
