export { renderPage, type PageOptions } from './page.ts';
