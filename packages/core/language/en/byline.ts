import type { BylineForms } from '../byline.ts';

/** English. */
export const byline: BylineForms = {
  written: ['written by', 'posted by', 'reported by', 'submitted by', 'published by', 'words by'],
  by: ['by', 'author', 'text by', 'story by'],
  genres: [
    'a',
    'an',
    'the',
    'analysis',
    'opinion',
    'comment',
    'commentary',
    'column',
    'essay',
    'interview',
    'report',
    'review',
    'story',
    'words',
    'text',
    'guest post',
    'article',
  ],
  after: ['on', 'at', 'in', 'with', 'for', 'from', 'and photographs', 'updated', 'published'],
  and: ['and', 'with'],
  published: ['published', 'posted', 'date', 'released', 'publication date', 'issued', 'created'],
  desk: [
    'staff',
    'staff writer',
    'staff reporter',
    'newsroom',
    'editorial staff',
    'news desk',
    'editors',
  ],
};
