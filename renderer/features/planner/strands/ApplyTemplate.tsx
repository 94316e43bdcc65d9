import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Strand } from '../../../../shared/domain/strand.ts';
import { TEMPLATE_PARTS, type TemplatePart } from '../../../../shared/domain/strandTemplate.ts';
import type { LocalDate } from '../../../../shared/time.ts';
import { api } from '../../../api/client.ts';
import { useWords } from '../../../ui/words.tsx';
import inspector from '../inspector/Inspector.module.css';
import { useChosenScenario } from '../scenarios/chosenScenario.ts';
import { useStrandVerbs } from './useStrandVerbs.ts';

type Props = { readonly strand: Strand; readonly today: LocalDate };

/** Offers to lay the template on what is planned already, with how many screenings each part of it would change. */
export function ApplyTemplate({ strand, today }: Props) {
  const { t } = useWords();
  const { applyTemplate } = useStrandVerbs();
  const scenarioId = useChosenScenario();
  const [left, setLeft] = useState<readonly TemplatePart[]>([]);
  const reach = useQuery(
    api.strands.reach.queryOptions({ input: { strandId: strand.id, from: today, scenarioId } }),
  );
  const lacking = reach.data?.lacking ?? [];
  if (reach.data === undefined || lacking.length === 0) return null;
  const offered = TEMPLATE_PARTS.filter((part) => lacking.some((each) => each.parts.includes(part)));
  const chosen = offered.filter((part) => !left.includes(part));
  const touched = lacking.filter((each) => each.parts.some((part) => chosen.includes(part))).length;
  return (
    <section className={inspector.section}>
      <span className="soft">{t('strands.reach', { count: reach.data.count })}</span>
      {offered.map((part) => (
        <Checkbox
          key={part}
          size="xs"
          label={t(`strands.part.${part}`, {
            count: lacking.filter((each) => each.parts.includes(part)).length,
          })}
          checked={chosen.includes(part)}
          onChange={(event) =>
            setLeft(event.currentTarget.checked ? left.filter((each) => each !== part) : [...left, part])
          }
        />
      ))}
      <Button
        variant="default"
        w="fit-content"
        disabled={touched === 0}
        onClick={() => void applyTemplate(strand.id, today, chosen)}
      >
        {t('strands.apply', { count: touched })}
      </Button>
    </section>
  );
}
