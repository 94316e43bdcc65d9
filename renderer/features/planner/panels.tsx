import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/result.ts';
import { GeneratePanel } from './generate/GeneratePanel.tsx';
import { ProgrammeHistory } from './history/ProgrammeHistory.tsx';
import { ScreeningHistory } from './history/ScreeningHistory.tsx';
import { ConflictsPanel } from './inspector/ConflictsPanel.tsx';
import { ScreeningInspector } from './inspector/ScreeningInspector.tsx';
import { PatternPanel } from './pattern/PatternPanel.tsx';
import { ComparePanel } from './scenarios/ComparePanel.tsx';
import { PromotionPanel } from './scenarios/PromotionPanel.tsx';
import { ScenariosPanel } from './scenarios/ScenariosPanel.tsx';
import { OccasionPanel } from './strands/OccasionPanel.tsx';
import { StrandsPanel } from './strands/StrandsPanel.tsx';
import { BulkInspector } from './together/BulkInspector.tsx';
import type { Panel, Work } from './work.ts';

/** Where a panel stands: beside the work like the inspector, or in its place, the whole width. */
export const placeOfPanel = (panel: Panel): 'side' | 'work' => {
  switch (panel.kind) {
    case 'conflicts':
    case 'history':
    case 'generate':
    case 'scenarios':
    case 'strands':
    case 'occasion':
      return 'side';
    case 'compare':
    case 'pattern':
    case 'promotion':
      return 'work';
    default:
      return assertNever(panel);
  }
};

/** The panel that is open. */
export function panelOf(panel: Panel, work: Work): ReactNode {
  const { lookups, planning } = work;
  switch (panel.kind) {
    case 'conflicts':
      return (
        <ConflictsPanel
          lookups={lookups}
          planning={planning}
          day={panel.day}
          onSelect={(id) => {
            work.closePanel();
            work.selection.select(id);
          }}
          onClose={work.closePanel}
        />
      );
    case 'scenarios':
      return <ScenariosPanel work={work} isNew={panel.isNew} />;
    case 'compare':
      return <ComparePanel work={work} />;
    case 'pattern':
      return <PatternPanel work={work} chosen={panel.chosen} />;
    case 'generate':
      return <GeneratePanel work={work} bookingId={panel.bookingId} />;
    case 'promotion':
      return <PromotionPanel work={work} scenarioId={panel.scenarioId} />;
    case 'strands':
      return <StrandsPanel work={work} strandId={panel.strandId} />;
    case 'occasion':
      return <OccasionPanel work={work} strandId={panel.strandId} day={panel.day} focus={panel.focus} />;
    case 'history':
      return panel.screeningId === null ? (
        <ProgrammeHistory work={work} />
      ) : (
        <ScreeningHistory work={work} screeningId={panel.screeningId} />
      );
    default:
      return assertNever(panel);
  }
}

/** What the chosen screenings show beside the work; nothing where none is chosen. */
export function inspectorOf(work: Work, run: (command: 'move' | 'duplicate' | 'remove') => void): ReactNode {
  const [screening, second] = work.chosen;
  if (screening === undefined) return null;
  if (second !== undefined) return <BulkInspector work={work} />;
  return (
    <ScreeningInspector
      screening={screening}
      lookups={work.lookups}
      planning={work.planning}
      onMove={() => run('move')}
      onDuplicate={() => run('duplicate')}
      onRemove={() => run('remove')}
    />
  );
}
