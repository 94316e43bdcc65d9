import {
  readLock,
  readLockedDays,
  readScreeningsOfStrand,
  readStrand,
  readVersion,
  readVersions,
} from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { TemplateReach } from '../../shared/contract/strands.ts';
import type { Version } from '../../shared/domain/film.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { overlayScreenings } from '../../shared/domain/scenarios.ts';
import type { Screening } from '../../shared/domain/screening.ts';
import type { Strand } from '../../shared/domain/strand.ts';
import {
  TEMPLATE_PARTS,
  type TemplatePart,
  templatePartsMissing,
  withTemplate,
} from '../../shared/domain/strandTemplate.ts';
import type { Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Core } from './context.ts';
import { type In, openLayer } from './layer.ts';
import { readLayer } from './scenarioStore.ts';
import type { ScreeningStore } from './screeningStore.ts';
import { shownStrandName } from './titles.ts';

const LAST_DAY: LocalDate = '9999-12-31';

/**
 * The planned screenings of a strand from a day on, as the scenario has them where one is worked in: then only those of the
 * days it covers.
 */
function plannedOf(
  core: Core,
  strandId: Id,
  from: LocalDate,
  scenario: Scenario | null,
): readonly Screening[] {
  const days = {
    from: scenario === null || scenario.from < from ? from : scenario.from,
    to: scenario?.to ?? LAST_DAY,
  };
  const real = readScreeningsOfStrand(core.db, strandId, days.from);
  return overlayScreenings(real, readLayer(core.db, scenario?.id).layer, days).filter(
    (each) => each.strandId === strandId && each.state === 'planned' && each.day <= days.to,
  );
}

/** A planned screening, and what it lacks of its strand's template. */
export type Lacking = {
  readonly screening: Screening;
  readonly version: Version | undefined;
  readonly parts: readonly TemplatePart[];
};

/**
 * Those of a strand's planned screenings from a day on that lack something of its template.
 *
 * On a locked day the parts of a screening stay as they are: its length would change.
 */
export function lackingTemplate(
  core: Core,
  strand: Strand,
  from: LocalDate,
  scenario: Scenario | null,
  asked: readonly TemplatePart[] = TEMPLATE_PARTS,
): readonly Lacking[] {
  const locked = new Set(scenario === null ? readLockedDays(core.db, from, LAST_DAY) : []);
  const planned = plannedOf(core, strand.id, from, scenario);
  const versionIds = [...new Set(planned.map((each) => each.versionId))];
  const versions = new Map(readVersions(core.db, versionIds).map((each) => [each.id, each]));
  return planned.flatMap((screening) => {
    const version = versions.get(screening.versionId);
    const parts = templatePartsMissing(screening, strand, version).filter(
      (part) => asked.includes(part) && !(part === 'items' && locked.has(screening.day)),
    );
    return parts.length === 0 ? [] : [{ screening, version, parts }];
  });
}

/** What laying a strand's template on its planned screenings from a day on would change; nothing where it is gone. */
export function readTemplateReach(core: Core, strandId: Id, from: LocalDate, within?: In): TemplateReach {
  const strand = readStrand(core.db, strandId);
  const layer = openLayer(core, within);
  if (strand === undefined || !layer.ok) return { count: 0, lacking: [] };
  const { scenario } = layer.value;
  return {
    count: plannedOf(core, strandId, from, scenario).length,
    lacking: lackingTemplate(core, strand, from, scenario).map(({ screening, parts }) => ({
      screeningId: screening.id,
      parts,
    })),
  };
}

/** Writes what a screening lacks of a template. */
export function layTemplate(
  screenings: ScreeningStore,
  strand: Strand,
  { screening, version, parts }: Lacking,
): void {
  const { price, badges, items, publicNote } = withTemplate(screening, strand, version, parts);
  screenings.update(screening.id, { price, badges, publicNote });
  if (parts.includes('items')) screenings.replaceItems(screening.id, items);
}

/**
 * Puts a screening that is there in a strand, with all its template gives: within a step of another verb.
 *
 * On a locked day its parts stay as they are, as where a template is laid on what is planned.
 */
export function putInStrand(
  core: Core,
  screenings: ScreeningStore,
  screeningId: Id,
  strand: Strand,
  scenario: Scenario | null,
): void {
  const screening = screenings.read(screeningId);
  if (screening === undefined || screening.strandId === strand.id) return;
  const isLocked = scenario === null && readLock(core.db, screening.day) !== undefined;
  const parts = TEMPLATE_PARTS.filter((part) => !(part === 'items' && isLocked));
  const version = readVersion(core.db, screening.versionId);
  screenings.update(screeningId, { strandId: strand.id });
  layTemplate(screenings, strand, { screening, version, parts });
}

/** Lays parts of a strand's template on its planned screenings from a day on, all or none. */
export function applyTemplate(
  core: Core,
  strandId: Id,
  from: LocalDate,
  parts: readonly TemplatePart[],
  within?: In,
): Outcome<{ readonly count: number }> {
  const layer = openLayer(core, within);
  if (!layer.ok) return layer;
  const strand = readStrand(core.db, strandId);
  if (strand === undefined) return refuse('gone');
  const lacking = lackingTemplate(core, strand, from, layer.value.scenario, parts);
  const facts = { name: shownStrandName(core.db, strand), count: lacking.length };
  return layer.value.write({ kind: 'applyStrandTemplate', facts }, (screenings) => {
    for (const each of lacking) layTemplate(screenings, strand, each);
    return ok({ count: lacking.length });
  });
}
