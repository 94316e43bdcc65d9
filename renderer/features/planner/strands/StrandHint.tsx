import { Button } from '@mantine/core';
import type { Screening } from '../../../../shared/domain/screening.ts';
import { type Strand, strandName } from '../../../../shared/domain/strand.ts';
import { templatePartsMissing, wishesUnmet, withTemplate } from '../../../../shared/domain/strandTemplate.ts';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import type { Lookups } from '../lookups.ts';
import type { Planning } from '../usePlanning.ts';
import { useWork } from '../work.ts';
import { emptySlotsOf } from './emptySlots.ts';

type Props = {
  readonly screening: Screening;
  readonly lookups: Lookups;
  readonly planning: Planning;
};

/** Under a screening's strand: what the version lacks for it, and what can be taken over. */
export function StrandHint({ screening, lookups, planning }: Props) {
  const strand = lookups.strands.get(screening.strandId ?? '');
  return strand === undefined ? (
    <PutIn screening={screening} lookups={lookups} planning={planning} />
  ) : (
    <InStrand screening={screening} lookups={lookups} planning={planning} strand={strand} />
  );
}

function InStrand({ screening, lookups, planning, strand }: Props & { readonly strand: Strand }) {
  const { t, lang } = useWords();
  const work = useWork();
  const name = strandName(strand, lang);
  const version = lookups.versionOf(screening.versionId);
  const unmet = version === undefined ? [] : wishesUnmet(strand, version);
  const missing = templatePartsMissing(screening, strand, version);
  const takeOver = () => {
    const { price, items, badges, publicNote } = withTemplate(screening, strand, version);
    void planning.update(screening.id, { price, items: [...items], badges: [...badges], publicNote });
  };
  return (
    <>
      {unmet.length === 0 ? null : (
        <span className="soft">
          {t('strands.wishUnmet', {
            strand: name,
            lacks: unmet.map((wish) => t(`strands.lacks.${wish}`)).join(', '),
          })}
        </span>
      )}
      <div className={inspector.actions}>
        {missing.length === 0 ? null : (
          <Button variant="default" size="compact-xs" onClick={takeOver}>
            {t('strands.takeOver', {
              strand: name,
              parts: missing.map((part) => t(`strands.own.${part}`)).join(', '),
            })}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => work.openPanel({ kind: 'strands', strandId: strand.id })}
        >
          {t('strands.openStrand', { strand: name })}
        </Button>
      </div>
    </>
  );
}

/** A screening placed by hand on the time of a strand: it may be put in it. */
function PutIn({ screening, lookups, planning }: Props) {
  const { t, lang } = useWords();
  const { programme, strands } = lookups;
  return emptySlotsOf(programme)
    .filter(
      ({ startsAt, roomId, shownDay }) =>
        startsAt !== null &&
        shownDay === screening.day &&
        startsAt === screening.startsAt &&
        (roomId === null || roomId === screening.roomId),
    )
    .map((occasion) => {
      const strand = strands.get(occasion.strandId);
      return strand === undefined ? null : (
        <Button
          key={strand.id}
          variant="default"
          size="compact-xs"
          w="fit-content"
          onClick={() => void planning.fill(occasion, { kind: 'screening', screeningId: screening.id })}
        >
          {t('strands.putIn', { strand: strandName(strand, lang) })}
        </Button>
      );
    });
}
