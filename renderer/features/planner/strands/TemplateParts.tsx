import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { ITEM_KINDS, type ItemKind, type ScreeningItem } from '../../../../shared/domain/screening.ts';
import { FEATURE_PLACE } from '../../../../shared/domain/strandTemplate.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import { USUAL_MINUTES } from '../usualMinutes.ts';
import classes from './Strands.module.css';

type Props = {
  readonly items: readonly ScreeningItem[];
  readonly onChange: (items: readonly ScreeningItem[]) => void;
};

const AROUND = ITEM_KINDS.filter((kind) => kind !== 'feature');
const BEFORE: readonly ItemKind[] = ['preProgramme', 'short', 'intro'];

/** The parts around the film, in the order they are shown; the film's own place is one of them. */
export function TemplateParts({ items, onChange }: Props) {
  const { t } = useWords();
  const change = (at: number, patch: Partial<ScreeningItem>) =>
    onChange(items.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  const swap = (at: number) => {
    const [first, second] = [items[at], items[at + 1]];
    if (first !== undefined && second !== undefined) onChange(items.toSpliced(at, 2, second, first));
  };
  const add = (kind: ItemKind) => {
    const part: ScreeningItem = { ...FEATURE_PLACE, kind, durationMin: USUAL_MINUTES[kind] };
    const around = items.length === 0 ? [FEATURE_PLACE] : items;
    const film = around.findIndex((each) => each.kind === 'feature');
    onChange(BEFORE.includes(kind) ? around.toSpliced(film, 0, part) : [...around, part]);
  };
  // The film alone says nothing: then it is as elsewhere in the house.
  const remove = (at: number) => {
    const left = items.toSpliced(at, 1);
    onChange(left.every((each) => each.kind === 'feature') ? [] : left);
  };
  return (
    <>
      {items.length === 0 ? <span className="soft">{t('strands.partsHint')}</span> : null}
      {items.map((each, at) => {
        const part = each.kind === 'feature' ? t('strands.theFilm') : t(`item.${each.kind}`);
        const moves = (
          <>
            <Move
              label={t('inspector.partUp', { part })}
              isOff={at === 0}
              onClick={() => swap(at - 1)}
              isUp
            />
            <Move
              label={t('strands.partDown', { part })}
              isOff={at === items.length - 1}
              onClick={() => swap(at)}
            />
          </>
        );
        return each.kind === 'feature' ? (
          <div className={classes.filmPlace} key="feature">
            <span>{part}</span>
            {moves}
          </div>
        ) : (
          // Parts have no id of their own: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
          <div className={classes.part} key={at}>
            <span className={classes.partName}>{part}</span>
            <CommitField
              className={classes.grow}
              maxLength={300}
              aria-label={t('inspector.titleOf', { part })}
              placeholder={part}
              value={each.title}
              onCommit={(title) => change(at, { title })}
            />
            <NumberField
              w={52}
              max={1_440}
              aria-label={t('inspector.minutesOf', { part })}
              value={each.durationMin}
              onCommit={(minutes) => change(at, { durationMin: minutes ?? 0 })}
            />
            {moves}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('inspector.removePart', { part })}
              onClick={() => remove(at)}
            >
              <IconX size={14} stroke={1.5} />
            </ActionIcon>
          </div>
        );
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="default" size="sm" aria-label={t('inspector.addPart')}>
            <IconPlus size={14} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {AROUND.map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              {t(`item.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function Move({
  label,
  isOff,
  isUp = false,
  onClick,
}: {
  readonly label: string;
  readonly isOff: boolean;
  readonly isUp?: boolean;
  readonly onClick: () => void;
}) {
  const Icon = isUp ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      w={18}
      miw={18}
      aria-label={label}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon size={14} stroke={1.5} />
    </ActionIcon>
  );
}
