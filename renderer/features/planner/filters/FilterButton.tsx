import { ActionIcon, Popover, Switch, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { closeOnEscape } from '../../../ui/closeOnEscape.ts';
import { useWords } from '../../../ui/words.tsx';
import { useWork } from '../work.ts';
import classes from './Filters.module.css';
import { FILTER_STATUSES, NONE, toggled } from './filter.ts';

/** Opens the sheet on which one says what to look for: text, rooms, strands, states. */
export function FilterButton() {
  const { t } = useWords();
  const { filtering } = useWork();
  const { isOpen, setOpen } = filtering;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={440}
      trapFocus
      returnFocus
      shadow="md"
      // It is there with the key that asked for it: the next one is typed into it.
      transitionProps={{ duration: 0 }}
      // Its own Escape takes the sheet away before the sheet could keep the key to itself.
      closeOnEscape={false}
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('filter.open')}
          aria-pressed={filtering.isOn}
          onClick={() => setOpen(!isOpen)}
          title={`${t('filter.open')}  F`}
          className={filtering.isOn ? classes.on : ''}
        >
          <IconFilter size={17} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('filter.title')}
        onKeyDown={(event) => {
          // Escape shuts the sheet alone: it must not clear what is chosen in the grid as well.
          closeOnEscape(() => setOpen(false))(event);
          event.stopPropagation();
        }}
      >
        <FilterSheet />
      </Popover.Dropdown>
    </Popover>
  );
}

/** At once: the trap of the sheet focuses a moment later, and letters typed until then would be commands. */
const focusAtOnce = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

function FilterSheet() {
  const { t, lang } = useWords();
  const { filtering, programme } = useWork();
  const { filter, set, setOpen } = filtering;
  return (
    <search className={classes.sheet}>
      <TextInput
        ref={focusAtOnce}
        data-autofocus
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setOpen(false);
        }}
      />
      <Group title={t('filter.statuses')}>
        {FILTER_STATUSES.map((status) => (
          <Toggle
            key={status}
            name={t(`filter.status.${status}`)}
            isOn={filter.statuses.includes(status)}
            onToggle={() => set({ statuses: toggled(filter.statuses, status) })}
          />
        ))}
      </Group>
      <Group title={t('filter.rooms')}>
        {[
          ...programme.rooms
            .filter((room) => room.archivedOn === null || filter.roomIds.includes(room.id))
            .map(({ id, name }) => ({ id, name })),
          { id: NONE, name: t('filter.noRoom') },
        ].map(({ id, name }) => (
          <Toggle
            key={id}
            name={name}
            isOn={filter.roomIds.includes(id)}
            onToggle={() => set({ roomIds: toggled(filter.roomIds, id) })}
          />
        ))}
      </Group>
      <Group title={t('filter.strands')}>
        {[
          ...programme.strands
            .filter((strand) => strand.archivedOn === null || filter.strandIds.includes(strand.id))
            .map(({ id, names }) => ({ id, name: names[lang] ?? Object.values(names)[0] ?? '' })),
          { id: NONE, name: t('filter.noStrand') },
        ].map(({ id, name }) => (
          <Toggle
            key={id}
            name={name}
            isOn={filter.strandIds.includes(id)}
            onToggle={() => set({ strandIds: toggled(filter.strandIds, id) })}
          />
        ))}
      </Group>
      <Switch
        size="xs"
        label={t('filter.hide')}
        checked={filter.isHiding}
        onChange={(event) => set({ isHiding: event.currentTarget.checked })}
      />
    </search>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

function Toggle({
  name,
  isOn,
  onToggle,
}: {
  readonly name: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <button
      type="button"
      className={`${classes.toggle} ${isOn ? classes.toggleOn : ''}`}
      aria-pressed={isOn}
      title={name}
      onClick={onToggle}
    >
      {name}
    </button>
  );
}
