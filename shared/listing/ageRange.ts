import { z } from 'zod';

/** `6-12`, `12-`, `-12` or `-` for everyone; the second age is not before the first. */
export const typicalAgeRangeSchema = z
  .string()
  .regex(/^\d{0,3}-\d{0,3}$/)
  .refine((range) => {
    const [from = '', to = ''] = range.split('-');
    return from === '' || to === '' || Number(from) <= Number(to);
  });
