import { feed } from './feed/index.ts';
import { jsonLines } from './json-lines.ts';
import type { ContainerFormat } from './format.ts';
import { mhtml } from './mhtml/index.ts';
import { wacz } from './wacz/index.ts';
import { warc } from './warc/index.ts';

/** Every format of containers, the surest to tell first. */
export const FORMATS: readonly ContainerFormat[] = [warc, wacz, mhtml, feed, jsonLines];
