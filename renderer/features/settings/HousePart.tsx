import { useQuery } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ContactFields } from './ContactFields.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { ProgrammeFields } from './ProgrammeFields.tsx';

/** The house: its name, how to reach it, and how its weeks and days run. */
export function HousePart() {
  const house = useQuery(api.house.get.queryOptions());
  const update = useAct(client.house.updateVenue);
  if (house.data == null) return <Loading />;
  const { venue } = house.data;
  return (
    <>
      <IdentityFields venue={venue} onUpdate={update} />
      <ContactFields venue={venue} onUpdate={update} />
      <ProgrammeFields venue={venue} onUpdate={update} />
    </>
  );
}
