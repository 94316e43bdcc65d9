import { ALONE, sideBySide, type TimeScale } from '../week/geometry.ts';
import { ProposedBlock } from './ProposedBlock.tsx';
import { drawnProposal, useProposedIn } from './proposalStore.ts';

type Props = {
  readonly laneKey: string;
  readonly scale: TimeScale;
  readonly axis: 'down' | 'across';
};

/** What is proposed in one lane, over what stands in it. */
export function ProposedGhosts({ laneKey, scale, axis }: Props) {
  const shows = useProposedIn(laneKey);
  const proposal = drawnProposal();
  if (proposal === null || shows.length === 0) return null;
  const beside = sideBySide(shows, proposal.lookups);
  return shows.map((show) => (
    <ProposedBlock
      key={show.id}
      show={show}
      proposal={proposal}
      scale={scale}
      beside={beside.get(show.id) ?? ALONE}
      axis={axis}
    />
  ));
}
