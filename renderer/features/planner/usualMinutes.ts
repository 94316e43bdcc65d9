import type { ItemKind } from '../../../shared/domain/screening.ts';

/** How long a new part of a screening is, until somebody says. */
export const USUAL_MINUTES: Readonly<Record<ItemKind, number>> = {
  preProgramme: 10,
  short: 15,
  intro: 10,
  feature: 100,
  interval: 15,
  qa: 30,
};
