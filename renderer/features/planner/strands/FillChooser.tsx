import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ShelfEntry } from '../../../../shared/domain/programme.ts';
import type { Occasion } from '../../../../shared/domain/recurrence.ts';
import type { Strand } from '../../../../shared/domain/strand.ts';
import { cinemaWeekOf } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Lookups } from '../lookups.ts';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import { matchesEntry } from '../shelfMatch.ts';
import { FillOption } from './FillOption.tsx';
import classes from './Strands.module.css';

type Props = {
  readonly occasion: Occasion;
  readonly strand: Strand;
  readonly lookups: Lookups;
  readonly isFocused: boolean;
  readonly onChoose: (entry: ShelfEntry) => void;
};

/** The bookings an occasion can be filled with, narrowed by typing; each says what it would clash with. */
export function FillChooser({ occasion, strand, lookups, isFocused, onChoose }: Props) {
  const { t } = useWords();
  const { venue } = lookups.programme;
  const scenarioId = useChosenScenario();
  const weekFrom = cinemaWeekOf(occasion.shownDay, venue.cinemaWeekStartsOn);
  const shelf = useQuery({
    ...api.programme.shelf.queryOptions({ input: { weekFrom, scenarioId } }),
    placeholderData: keepPreviousData,
  });
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  const entries = shelf.data ?? [];
  const found = useMemo(
    () => (query.trim() === '' ? entries : entries.filter((entry) => matchesEntry(entry, query))),
    [entries, query],
  );
  const at = Math.min(chosen, found.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const entry = found[at];
    if (step !== 0) {
      const next = Math.min(Math.max(at + step, 0), found.length - 1);
      setChosen(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && entry !== undefined) onChoose(entry);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        ref={input}
        label={t('strands.fill')}
        placeholder={t('strands.fillSearch')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
      />
      {shelf.data !== undefined && found.length === 0 ? (
        <span className="soft">
          {entries.length === 0 ? t('strands.nothingToFill') : t('shelf.noMatch', { query })}
        </span>
      ) : null}
      <div
        id={listId}
        className={classes.options}
        role="listbox"
        aria-label={t('strands.toFill')}
        hidden={found.length === 0}
      >
        {found.map((entry, index) => (
          <FillOption
            key={entry.booking.id}
            id={optionId(index)}
            entry={entry}
            occasion={occasion}
            strand={strand}
            lookups={lookups}
            isChosen={index === at}
            onChoose={() => onChoose(entry)}
          />
        ))}
      </div>
    </>
  );
}
