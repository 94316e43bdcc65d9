import { expect, test } from 'vitest';
import { type Copy, copyState, sourceOf } from '../../shared/domain/copyState.ts';

const teaser = (language: Copy['language'], revision: number, from?: [Copy['language'], number]): Copy => ({
  language,
  length: 'teaser',
  revision,
  sourceLanguage: from?.[0] ?? null,
  sourceRevision: from?.[1] ?? null,
});

test('a text that is not there is missing, also where another length is', () => {
  expect(copyState([{ ...teaser('nl', 1), length: 'print' }], 'nl', 'teaser')).toBe('missing');
});

test('a translation is outdated once its source has moved on, and written again when it caught up', () => {
  expect(copyState([teaser('nl', 2), teaser('fr', 1, ['nl', 1])], 'fr', 'teaser')).toBe('outdated');
  expect(copyState([teaser('nl', 2), teaser('fr', 1, ['nl', 2])], 'fr', 'teaser')).toBe('written');
});

test('an original is never outdated, and a translation whose source is gone stands by itself', () => {
  expect(copyState([teaser('nl', 9)], 'nl', 'teaser')).toBe('written');
  expect(copyState([teaser('fr', 1, ['nl', 1])], 'fr', 'teaser')).toBe('written');
});

test('a new text beside another is its translation', () => {
  expect(sourceOf([teaser('nl', 1)], 'fr', 'nl', 'teaser')).toBe('nl');
  expect(sourceOf([teaser('nl', 1), teaser('fr', 1, ['en', 1])], 'fr', 'nl', 'teaser')).toBe('nl');
});

test('an original stays an original whatever stands beside it', () => {
  expect(sourceOf([teaser('nl', 1), teaser('fr', 3)], 'fr', 'nl', 'teaser')).toBe(null);
  expect(sourceOf([teaser('nl', 1)], 'nl', 'nl', 'teaser')).toBe(null);
  expect(sourceOf([], 'fr', 'nl', 'teaser')).toBe(null);
});

test('two texts never follow each other', () => {
  expect(sourceOf([teaser('nl', 2, ['fr', 1]), teaser('fr', 1, ['nl', 1])], 'fr', 'nl', 'teaser')).toBe(null);
});
