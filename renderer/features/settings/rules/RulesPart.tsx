import { useQuery } from '@tanstack/react-query';
import { type PlanningRules, rulesOf } from '../../../../shared/domain/rules.ts';
import { api, client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { OpeningHours } from './OpeningHours.tsx';
import { Weights } from './Weights.tsx';

/** How a part of the rules is saved: as one step, the other parts as they are. */
export type ChangeRules = (patch: Partial<PlanningRules>) => void;

/** What the house holds to when it plans: what it wants to be told of, how heavily, and its hours. */
export function RulesPart() {
  const house = useQuery(api.house.get.queryOptions());
  const update = useAct(client.house.updateVenue);
  if (house.data == null) return <Loading />;
  const { venue } = house.data;
  const rules = rulesOf(venue);
  const change: ChangeRules = (patch) => void update({ rules: { ...venue.rules, ...patch } });
  return (
    <>
      <Weights rules={rules} onChange={change} />
      <OpeningHours rules={rules} weekStartsOn={venue.cinemaWeekStartsOn} onChange={change} />
    </>
  );
}
