import type { Screening } from '../../../../shared/domain/screening.ts';
import type { Speak } from '../../../ui/words.tsx';
import type { DrawnProposal } from '../ghosts/proposalStore.ts';
import { proposedLabel } from '../ghosts/proposedLabel.ts';
import type { Gone, Marks } from '../scenarios/marks.tsx';
import type { Show } from './shows.ts';

type Here = {
  readonly shows: readonly Show[];
  readonly proposed: readonly Screening[];
  readonly gone: readonly Gone[];
};
type From = { readonly proposal: DrawnProposal | null; readonly marks: Marks | null };

/** What a day has besides what stands, as its sentence tells it: proposed shows, and what the scenario changes. */
export function changesOf(
  { shows, proposed, gone }: Here,
  { proposal, marks }: From,
  speak: Speak,
): readonly string[] {
  const { t } = speak;
  const marked = shows.flatMap(({ screening, title }) => {
    const kind = marks?.of.get(screening.id)?.kind;
    return kind === undefined
      ? []
      : [`${title} ${t('scenario.inScenario', { mark: t(`scenario.mark.${kind}`) })}`];
  });
  return [
    ...(proposal === null ? [] : proposed.map((show) => proposedLabel(show, proposal, speak))),
    ...marked,
    ...gone.flatMap(({ difference: { kind }, title }) =>
      kind === 'removed' ? [t('scenario.removedHere', { film: title })] : [],
    ),
  ];
}
