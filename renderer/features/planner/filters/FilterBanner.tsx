import { Button } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import classes from './Filters.module.css';
import { type Filter, NONE, toggled } from './filter.ts';

/** Says that not everything is shown, what is looked for, and how many fit; nothing where everything is. */
export function FilterBanner({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { t, lang } = useWords();
  const { filtering, programme } = useWork();
  const { filter, set, clear } = filtering;
  if (!filtering.isOn) return null;
  const strandName = (id: string) => {
    const names = programme.strands.find((each) => each.id === id)?.names ?? {};
    return id === NONE ? t('filter.noStrand') : (names[lang] ?? Object.values(names)[0] ?? '?');
  };
  const roomName = (id: string) =>
    id === NONE ? t('filter.noRoom') : (programme.rooms.find((each) => each.id === id)?.name ?? '?');
  const asked: readonly { readonly key: string; readonly name: string; readonly without: Partial<Filter> }[] =
    [
      ...(filter.text.trim() === ''
        ? []
        : [{ key: 'text', name: `“${filter.text.trim()}”`, without: { text: '' } }]),
      ...filter.statuses.map((status) => ({
        key: status,
        name: t(`filter.status.${status}`),
        without: { statuses: toggled(filter.statuses, status) },
      })),
      ...filter.roomIds.map((id) => ({
        key: `room ${id}`,
        name: roomName(id),
        without: { roomIds: toggled(filter.roomIds, id) },
      })),
      ...filter.strandIds.map((id) => ({
        key: `strand ${id}`,
        name: strandName(id),
        without: { strandIds: toggled(filter.strandIds, id) },
      })),
    ];
  return (
    <section className={classes.banner} aria-label={t('filter.on')}>
      <IconFilter size={15} stroke={1.5} aria-hidden />
      <span className={classes.bannerTitle}>{t('filter.on')}</span>
      {asked.map(({ key, name, without }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={t('filter.drop', { name })}
          title={name}
          onClick={() => set(without)}
        >
          <span className={classes.chipName} title={name}>
            {name}
          </span>
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      ))}
      <span className={classes.count} role="status">
        {all > 0 && shown === 0 ? t('filter.noneFits') : t('list.count', { shown, all })}
      </span>
      <Button variant="default" size="compact-xs" onClick={clear}>
        {t('filter.clear')}
      </Button>
    </section>
  );
}
