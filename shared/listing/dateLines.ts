import { type AccessBadge, accessOf } from '../domain/access.ts';
import type { Version } from '../domain/film.ts';
import type { Screening } from '../domain/screening.ts';
import { formatDay, formatMoment } from '../words/dates.ts';
import { say } from '../words/index.ts';
import type { Lang } from '../words/words.ts';

type Told = { readonly screening: Screening; readonly access: readonly AccessBadge[]; readonly note: string };

const isAlike = (left: readonly AccessBadge[], right: readonly AccessBadge[]): boolean =>
  left.join() === right.join();

const spoken = (access: readonly AccessBadge[], lang: Lang): string =>
  access.map((badge) => say(lang, `sheet.${badge}`)).join(', ');

const byTime = ({ screening: left }: Told, { screening: right }: Told): number => {
  const key = ({ day, startsAt, id }: Screening) => `${day} ${startsAt ?? ''} ${id}`;
  return key(left) < key(right) ? -1 : 1;
};

/**
 * What the public reads beside single dates, a line a screening in order of time: the site's own dates hold no text.
 *
 * `wo 27 aug 19u45 · audiodescriptie · Met inleiding.` What all of them have for who hears or sees less is said once, above.
 * One that does not take place says nothing; empty where nothing is said of any.
 */
export function dateLines(
  screenings: readonly Screening[],
  version: Pick<Version, 'hasAudioDescription' | 'hasSdh'>,
  lang: Lang,
): string {
  const told = screenings
    .filter((each) => each.state === 'planned')
    .map((screening) => ({
      screening,
      access: accessOf(screening, version),
      note: (screening.publicNote[lang] ?? '').trim(),
    }))
    .sort(byTime);
  const shared = told[0]?.access ?? [];
  const isShared = told.every(({ access }) => isAlike(access, shared));
  const lines = told.flatMap((each) => {
    const said = [isShared ? '' : spoken(each.access, lang), each.note].filter((text) => text !== '');
    return said.length === 0 ? [] : [[dateOf(each.screening, lang), ...said].join(' · ')];
  });
  const above =
    isShared && shared.length > 0 ? [say(lang, 'sheet.accessible', { what: spoken(shared, lang) })] : [];
  return [...above, ...lines].join('\n');
}

const dateOf = ({ day, startsAt }: Screening, lang: Lang): string =>
  startsAt === null ? formatDay(day, lang) : formatMoment(startsAt, lang);
