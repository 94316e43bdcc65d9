import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { localDateSchema } from '../time.ts';
import { type Binary, langSchema, type Outcome } from './common.ts';

/** A page that stands by itself: styles and fonts inside it. */
export type PrintPage = {
  readonly title: string;
  readonly html: string;
  readonly leftOut: number;
};

const weekly = z.object({ weekFrom: localDateSchema, language: langSchema });

export const printContract = {
  weekly: oc.input(weekly).output(type<PrintPage>()),
  weeklyPdf: oc.input(weekly).output(type<Outcome<Binary>>()),
};
