import { createContext, type FocusEvent, useContext } from 'react';
import type { GuardProblem } from '../../../shared/listing/guard.ts';
import type { Lang } from '../../../shared/words/words.ts';

/** The part of the public page a field lands in. */
export type Part =
  | 'name'
  | 'image'
  | 'description'
  | 'screenings'
  | 'theme'
  | 'price'
  | 'ticketUrl'
  | 'ageRange'
  | 'labels'
  | 'place';

/** The part lit up on the page: the one whose field has the focus. */
export const LitContext = createContext<Part | null>(null);
export const useLit = (): Part | null => useContext(LitContext);

/** Marks a field with where it lands; `language` where it is of one language. */
export const lights = (part: Part, language?: Lang) => ({ 'data-lights': part, 'data-language': language });

/** What the field that took the focus lights up. */
export function litBy(event: FocusEvent): { readonly part: Part | null; readonly language: Lang | null } {
  const field = event.target instanceof HTMLElement ? event.target.closest('[data-lights]') : null;
  if (!(field instanceof HTMLElement)) return { part: null, language: null };
  return {
    part: field.dataset.lights as Part,
    language: (field.dataset.language as Lang | undefined) ?? null,
  };
}

/** Puts the focus in the field that fills `part`, in `language` where it has one. */
export function focusField(part: Part, language: Lang | null): void {
  const wanted = `[data-lights="${part}"]`;
  const own = language === null ? null : document.querySelector(`${wanted}[data-language="${language}"]`);
  const field = own ?? document.querySelector(wanted);
  const input = field?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), button');
  input?.scrollIntoView({ block: 'center' });
  input?.focus();
}

/** The field that mends a problem; null where it is mended elsewhere. */
export const fieldOf = ({ field }: GuardProblem): Part | null =>
  field === 'announcement' || field === 'screenings' || field === 'place' ? null : field;
