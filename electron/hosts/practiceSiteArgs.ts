import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { PracticeSiteOptions } from '../core/context.ts';
import { freePortOr0 } from './freePort.ts';

const PORT_PATIENCE_MS = 2_000;

export type PracticeSiteLaunch = { readonly args: readonly string[]; readonly controlToken: string };

/**
 * How the practice site is started, whatever process it gets: on its old port where that is free, with its own folder
 * in the data folder and a new control token (AFFICHE_PRACTICE_TOKEN sets one, for trials of its faults).
 */
export async function practiceSiteLaunch(options: PracticeSiteOptions): Promise<PracticeSiteLaunch> {
  const { dataDir, place } = options;
  const port = await freePortOr0(options.port, PORT_PATIENCE_MS);
  const controlToken = process.env.AFFICHE_PRACTICE_TOKEN || randomBytes(24).toString('base64url');
  const args = [
    '--data',
    join(dataDir, 'practice-site'),
    '--port',
    String(port),
    '--control-token',
    controlToken,
  ];
  const lines = place === null ? [] : [place.name, place.street, place.postcode, place.city];
  const isWholeAddress = lines.length > 0 && lines.every((line) => line.trim() !== '' && !line.includes('|'));
  return { args: isWholeAddress ? [...args, '--place', lines.join('|')] : args, controlToken };
}
