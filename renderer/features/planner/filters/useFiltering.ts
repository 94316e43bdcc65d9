import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { type Filter, isOn, NO_FILTER, parseFilter } from './filter.ts';

/** What is looked for, kept with the window, and the sheet it is chosen on. */
export function useFiltering() {
  const [filter, setFilter] = useLocalStorage<Filter>({
    key: 'planner.filter',
    defaultValue: NO_FILTER,
    getInitialValueInEffect: false,
    deserialize: parseFilter,
  });
  const [isOpen, setOpen] = useState(false);
  return {
    filter,
    isOn: isOn(filter),
    set: (changes: Partial<Filter>) => setFilter((now) => ({ ...now, ...changes })),
    /** Asks for nothing any more; how the others are shown stays as it was. */
    clear: () => setFilter(({ isHiding }) => ({ ...NO_FILTER, isHiding })),
    isOpen,
    setOpen,
  };
}
export type Filtering = ReturnType<typeof useFiltering>;
