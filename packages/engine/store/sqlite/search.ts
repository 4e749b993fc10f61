import type { SearchPage, SearchQuery } from '../search.ts';
import type { Connection } from './connection.ts';
export function search(
  connection: Connection,
  query: SearchQuery,
  result: number | null,
): SearchPage {
  throw new Error('later' + String(connection) + result + query.text);
}
