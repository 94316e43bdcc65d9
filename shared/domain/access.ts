import type { Version } from './film.ts';
import type { Badge, Screening } from './screening.ts';

/** What a show can have for who hears or sees less. */
export const ACCESS_BADGES = ['audioDescription', 'sdh'] as const satisfies readonly Badge[];
export type AccessBadge = (typeof ACCESS_BADGES)[number];

/** What a screening has for who hears or sees less: by its own badges, or because the version it shows has it. */
export const accessOf = (
  { badges }: Pick<Screening, 'badges'>,
  version: Pick<Version, 'hasAudioDescription' | 'hasSdh'>,
): readonly AccessBadge[] =>
  ACCESS_BADGES.filter(
    (badge) => badges.includes(badge) || (badge === 'sdh' ? version.hasSdh : version.hasAudioDescription),
  );
