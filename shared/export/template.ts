import { exportWords } from '../words/exports.ts';
import type { Lang } from '../words/words.ts';
import type { ExportTable } from './table.ts';

/** What a line-up for Affiche has, with an example of each as a distributor writes it. */
const EXAMPLES = {
  title: { nl: 'De kersenboomgaard', fr: 'La cerisaie', en: 'The Cherry Orchard' },
  originalTitle: { nl: 'Vishnyovyy sad', fr: 'Vishnyovyy sad', en: 'Vishnyovyy sad' },
  director: { nl: 'Voornaam Naam', fr: 'Prénom Nom', en: 'First Last' },
  country: { nl: 'België/Frankrijk', fr: 'Belgique/France', en: 'Belgium/France' },
  year: { nl: '2026', fr: '2026', en: '2026' },
  runtime: { nl: '1u45', fr: '1h45', en: '105 min' },
  spokenLanguage: { nl: 'Frans', fr: 'français', en: 'French' },
  subtitles: { nl: 'NL/FR', fr: 'NL/FR', en: 'NL/FR' },
  format: { nl: 'DCP 2K', fr: 'DCP 2K', en: 'DCP 2K' },
  rating: { nl: '12', fr: '12', en: '12' },
  releaseDate: { nl: '14/10/2026', fr: '14/10/2026', en: '14/10/2026' },
  windowFrom: { nl: '14/10/2026', fr: '14/10/2026', en: '14/10/2026' },
  windowTo: { nl: '30/11/2026', fr: '30/11/2026', en: '30/11/2026' },
  optionExpires: { nl: '01/10/2026', fr: '01/10/2026', en: '01/10/2026' },
  maxShows: { nl: '8', fr: '8', en: '8' },
  terms: { nl: '40% min 150', fr: '40% min 150', en: '40% min 150' },
  notes: { nl: '', fr: '', en: '' },
} as const;
export type TemplateColumn = keyof typeof EXAMPLES;
export const TEMPLATE_COLUMNS = Object.keys(EXAMPLES) as readonly TemplateColumn[];

/** An empty line-up in a sender's language, and a second sheet that shows what belongs in each column. */
export function importTemplate(lang: Lang): readonly ExportTable[] {
  const label = (key: TemplateColumn): string => exportWords[`export.column.${key}`][lang];
  return [
    { name: exportWords['export.template.line-up'][lang], head: TEMPLATE_COLUMNS.map(label), rows: [] },
    {
      name: exportWords['export.template.help'][lang],
      head: [exportWords['export.template.column'][lang], exportWords['export.template.example'][lang]],
      rows: TEMPLATE_COLUMNS.map((key) => [label(key), EXAMPLES[key][lang]]),
    },
  ];
}
