import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { titleIn } from '../../../../shared/domain/film.ts';
import {
  ITEM_KINDS,
  type ItemKind,
  itemMinutes,
  type Screening,
  type ScreeningItem,
} from '../../../../shared/domain/screening.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import { currentScreening, type Planning } from '../usePlanning.ts';
import { USUAL_MINUTES } from '../usualMinutes.ts';
import classes from './Inspector.module.css';

const LONGEST_PART_MIN = 1_440;

/** The parts of a screening in the order they are shown; their minutes make its length. */
export function ItemsEditor({
  screening,
  lookups,
  planning,
}: {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly planning: Planning;
}) {
  const { t, lang } = useWords();
  const { items } = screening;
  const titleOf = (filmId: string) => {
    const film = lookups.model.films.get(filmId);
    return film === undefined ? '' : titleIn(film, lang);
  };
  const save = (next: readonly ScreeningItem[]) => void planning.update(screening.id, { items: [...next] });
  const change = (at: number, patch: Partial<ScreeningItem>) =>
    // The next field is typed before this one is drawn: what was kept a moment ago must not go with it.
    save(
      (currentScreening(screening.id)?.items ?? items).map((each, index) =>
        index === at ? { ...each, ...patch } : each,
      ),
    );
  const swapUp = (at: number) =>
    save(
      items.map((each, index) =>
        index === at - 1 ? (items[at] ?? each) : index === at ? (items[at - 1] ?? each) : each,
      ),
    );
  const add = (kind: ItemKind) => {
    const part: ScreeningItem = {
      kind,
      title: '',
      durationMin: USUAL_MINUTES[kind],
      versionId: null,
      bookingId: null,
    };
    const feature = items.findIndex((each) => each.kind === 'feature');
    const goesBefore = kind === 'preProgramme' || kind === 'short' || kind === 'intro';
    save(goesBefore ? items.toSpliced(Math.max(feature, 0), 0, part) : [...items, part]);
  };
  return (
    <section className={classes.section} aria-label={t('inspector.parts')}>
      <h3 className={classes.heading}>{t('inspector.parts')}</h3>
      {items.map((each, at) => {
        const part = t(`item.${each.kind}`);
        const version = each.versionId === null ? undefined : lookups.versionOf(each.versionId);
        return (
          // Parts have no id of their own on screen: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          <div className={classes.part} key={at}>
            <span className={classes.partName}>{part}</span>
            {each.versionId === null ? (
              <CommitField
                className={classes.grow}
                aria-label={t('inspector.titleOf', { part })}
                placeholder={part}
                value={each.title}
                onCommit={(title) => change(at, { title })}
              />
            ) : (
              <span
                className={classes.partTitle}
                title={version === undefined ? '' : titleOf(version.filmId)}
              >
                {version === undefined ? '' : titleOf(version.filmId)}
              </span>
            )}
            <CommitField
              w={52}
              inputMode="numeric"
              maxLength={4}
              aria-label={t('inspector.minutesOf', { part })}
              value={String(itemMinutes(each, lookups.versionOf))}
              onCommit={(text) => {
                const minutes = /^\s*\d+\s*$/.test(text) ? Number(text) : LONGEST_PART_MIN + 1;
                if (minutes > LONGEST_PART_MIN) return false;
                change(at, { durationMin: minutes === version?.runtimeMin ? null : minutes });
                return true;
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('inspector.partUp', { part })}
              disabled={at === 0}
              onClick={() => swapUp(at)}
            >
              <IconArrowUp size={14} stroke={1.5} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('inspector.removePart', { part })}
              disabled={items.length === 1}
              onClick={() => save(items.toSpliced(at, 1))}
            >
              <IconX size={14} stroke={1.5} />
            </ActionIcon>
          </div>
        );
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="default" size="sm" aria-label={t('inspector.addPart')} data-add-part>
            <IconPlus size={14} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ITEM_KINDS.filter((kind) => kind !== 'feature').map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              {t(`item.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
