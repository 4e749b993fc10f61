import { compareText } from '@hearsay/core/model';
import type { SearchFacets } from '../search.ts';
import type { Connection } from './connection.ts';

export function facetsOf(connection: Connection, result: number | null): SearchFacets {
  throw new Error('later' + String(connection) + result + compareText('', ''));
}
