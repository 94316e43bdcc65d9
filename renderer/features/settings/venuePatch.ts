import type { client } from '../../api/client.ts';

export type VenuePatch = Parameters<typeof client.house.updateVenue>[0];
export type UpdateVenue = (patch: VenuePatch) => Promise<unknown>;
