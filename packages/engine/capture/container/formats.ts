import type { ContainerFormat } from './format.ts';
import { warc } from './warc/index.ts';

/** Every format of containers, the surest to tell first. */
export const FORMATS: readonly ContainerFormat[] = [warc];
