import { z } from 'zod';
import type { Id } from '../ids.ts';
import type { Lang } from '../words/words.ts';

export const TEXT_OWNERS = ['film', 'screening', 'strand'] as const;
export type TextOwner = (typeof TEXT_OWNERS)[number];
export const TEXT_LENGTHS = ['oneLiner', 'teaser', 'print', 'long'] as const;
export type TextLength = (typeof TEXT_LENGTHS)[number];
export const textLengthSchema = z.enum(TEXT_LENGTHS);

/** Copy in one language and one length. */
export type Text = {
  readonly id: Id;
  readonly ownerKind: TextOwner;
  readonly ownerId: Id;
  readonly language: Lang;
  readonly length: TextLength;
  readonly body: string;
  /** Rises by one with each change of `body`. */
  readonly revision: number;
  /** The language this was translated from, and that text's revision then; null for an original. */
  readonly sourceLanguage: Lang | null;
  readonly sourceRevision: number | null;
  readonly changedAtMs: number;
};

/** Characters a teaser may have; lists on agenda sites show the first 200 (listing-api.md). */
export const TEASER_MAX = 200;
/** Characters a listing's name may have (listing-api.md). */
export const NAME_MAX = 90;
/** Words a print text should have (domain.md). */
export const PRINT_WORDS = { from: 60, to: 90 } as const;

/** A picture of a film: a still, with whose it is and what it shows. */
export type FilmImage = {
  readonly id: Id;
  readonly filmId: Id;
  readonly sha256: string;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/gif';
  readonly fileName: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rightsHolder: string;
  readonly description: Readonly<Partial<Record<Lang, string>>>;
  /** Thousandths of the width and height. */
  readonly focalX: number;
  readonly focalY: number;
  readonly position: number;
};
