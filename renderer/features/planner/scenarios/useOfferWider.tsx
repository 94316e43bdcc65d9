import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../../../shared/refusal.ts';
import { addDays, cinemaWeekOf, type LocalDate } from '../../../../shared/time.ts';
import { formatSpan } from '../../../../shared/words/dates.ts';
import { api, client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import { chosenScenario } from './chosenScenario.ts';

const NOTICE = 'outside-scenario';

/** Answers a day outside the scenario by offering to widen it by that cinema week, and then does what was asked. */
export function useOfferWider(): (refusal: Refusal, again: () => Promise<unknown>) => boolean {
  const speak = useWords();
  const house = useQuery(api.house.get.queryOptions());
  const changeDays = useAct(client.scenarios.changeDays);
  return (refusal, again) => {
    const scenarioId = chosenScenario();
    const venue = house.data?.venue;
    if (refusal.code !== 'outsideScenario' || scenarioId === null || venue === undefined) return false;
    const [from, to, day] = (['from', 'to', 'day'] as const).map((each) => String(refusal.facts[each])) as [
      LocalDate,
      LocalDate,
      LocalDate,
    ];
    const week = cinemaWeekOf(day, venue.cinemaWeekStartsOn);
    const wider = day < from ? { from: week, to } : { from, to: addDays(week, 6) };
    const widen = async () => {
      notifications.hide(NOTICE);
      const widened = await changeDays({ scenarioId, ...wider });
      if (widened !== undefined) await again();
    };
    notifications.show({
      id: NOTICE,
      color: 'marquee',
      withBorder: true,
      autoClose: 20_000,
      role: 'alert',
      message: (
        <>
          <p>{speak.refusal(refusal)}</p>
          <Button variant="default" size="compact-sm" onClick={() => void widen()}>
            {speak.t('scenario.widen', { days: formatSpan(wider.from, wider.to, speak.lang) })}
          </Button>
        </>
      ),
    });
    return true;
  };
}
