import type { ContainerFields } from '@hearsay/core/read';

/** What most containers say of a page beside its bytes, address and time. */
export const NOTHING_SAID: ContainerFields = {
  headline: null,
  title: null,
  published: null,
  modified: null,
  byline: [],
  outlet: null,
  language: null,
};
