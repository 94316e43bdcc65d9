import { type Film, titleIn, type Version } from '../../../../shared/domain/film.ts';
import type { Room } from '../../../../shared/domain/house.ts';
import type { Difference } from '../../../../shared/domain/scenarios.ts';
import type { Screening } from '../../../../shared/domain/screening.ts';
import type { ScreeningPart } from '../../../../shared/domain/screeningParts.ts';
import { formatDay, formatMoment } from '../../../../shared/words/dates.ts';
import type { Speak } from '../../../ui/words.tsx';

type Named = { readonly films: readonly Film[]; readonly versions: readonly Version[] };

/** Titles of screenings that may stand outside the shown days. */
export function titlesOf({ films, versions }: Named, { lang }: Pick<Speak, 'lang'>) {
  const filmOf = new Map(films.map((film) => [film.id, film]));
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  return (screening: Pick<Screening, 'versionId'>): string => {
    const film = filmOf.get(versionOf.get(screening.versionId)?.filmId ?? '');
    return film === undefined ? '?' : titleIn(film, lang);
  };
}

/** When and where a screening stands: `wo 25 nov 19u45, Zaal 1`. */
export function whereIs(screening: Screening, rooms: readonly Room[], { t, lang }: Speak): string {
  const room = rooms.find((each) => each.id === screening.roomId)?.name ?? t('planner.noRoom');
  const when =
    screening.startsAt === null
      ? `${formatDay(screening.day, lang)} ${t('planner.undecided')}`
      : formatMoment(screening.startsAt, lang);
  return `${when}, ${room}`;
}

/** Parts of a screening, one after another. */
export const partsInWords = (parts: readonly ScreeningPart[], { t }: Pick<Speak, 't'>): string =>
  parts.map((part) => t(`scenario.part.${part}`)).join(', ');

/** What became of a screening, said of the side it is shown on. */
export function inWords(
  { kind, left, right, parts }: Difference,
  side: 'left' | 'right',
  rooms: readonly Room[],
  speak: Speak,
): string {
  if (left === null || right === null) return speak.t(`scenario.mark.${kind}`);
  if (kind === 'changed') return speak.t('compare.changedParts', { parts: partsInWords(parts, speak) });
  const moved =
    side === 'left'
      ? speak.t('compare.movedTo', { where: whereIs(right, rooms, speak) })
      : speak.t('compare.movedFrom', { where: whereIs(left, rooms, speak) });
  const others = parts.filter((part) => part !== 'slot');
  if (others.length === 0) return moved;
  return `${moved}; ${speak.t('compare.also', { parts: partsInWords(others, speak) })}`;
}
