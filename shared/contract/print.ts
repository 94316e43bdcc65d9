import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { LeftOut } from '../print/weeklySheet.ts';
import { localDateSchema } from '../time.ts';
import { type Binary, langSchema, type Outcome } from './common.ts';

/** A page that stands by itself: styles and fonts inside it. */
export type PrintPage = {
  /** Serves as file name too. */
  readonly title: string;
  readonly html: string;
  /** How many screenings the public is not told of, and which and why. */
  readonly leftOut: number;
  readonly leftOutBecause: readonly LeftOut[];
};

/** Any day of the cinema week. */
const weekly = z.object({ weekFrom: localDateSchema, language: langSchema });

export const printContract = {
  weekly: oc.input(weekly).output(type<PrintPage>()),
  weeklyPdf: oc.input(weekly).output(type<Outcome<Binary>>()),
};
