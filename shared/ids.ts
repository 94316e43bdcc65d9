import { z } from 'zod';

/** A UUIDv7 made by the core; sortable by the moment it was made. */
export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
export type Id = z.infer<typeof idSchema>;

/** Makes a new id. Passed in, so that the rules stay free of clock and chance. */
export type NewId = () => Id;
