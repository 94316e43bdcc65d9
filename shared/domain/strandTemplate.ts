import { isSame } from '../same.ts';
import type { Version } from './film.ts';
import { BADGES, type Badge, type ItemKind, type Screening, type ScreeningItem } from './screening.ts';
import type { Strand, StrandTemplate } from './strand.ts';

/** What of a template can be laid on a screening that is there already. */
export const TEMPLATE_PARTS = ['price', 'items', 'badges', 'note'] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** The film's place in a template's parts: what stands before it is shown before, the rest after. */
export const FEATURE_PLACE: ScreeningItem = {
  kind: 'feature',
  title: '',
  durationMin: null,
  versionId: null,
  bookingId: null,
};

const BEFORE_KINDS: ReadonlySet<ItemKind> = new Set(['preProgramme', 'intro']);
const AFTER_KINDS: ReadonlySet<ItemKind> = new Set(['qa']);

type Around = { readonly before: readonly ScreeningItem[]; readonly after: readonly ScreeningItem[] };

/** The parts of a template before and after the film. */
export function partsAround(template: Pick<StrandTemplate, 'items'>): Around {
  const { items } = template;
  const at = items.findIndex((each) => each.kind === 'feature');
  return at === -1
    ? { before: items, after: [] }
    : { before: items.slice(0, at), after: items.slice(at + 1) };
}

/** The films of a screening, without what stands around them: pre-programme, introduction, Q&A, and what `around` put there. */
function filmsOf(items: readonly ScreeningItem[], { before, after }: Around): readonly ScreeningItem[] {
  const isBefore = (part: ScreeningItem) =>
    part.versionId === null && (BEFORE_KINDS.has(part.kind) || before.some((each) => isSame(each, part)));
  const isAfter = (part: ScreeningItem) =>
    part.versionId === null && (AFTER_KINDS.has(part.kind) || after.some((each) => isSame(each, part)));
  const first = items.findIndex((each) => !isBefore(each));
  const last = items.findLastIndex((each) => !isAfter(each));
  return first === -1 || last < first ? items : items.slice(first, last + 1);
}

/** The parts of a screening as the template wants them; its own where the template says nothing. */
export function withTemplateItems(
  items: readonly ScreeningItem[],
  template: Pick<StrandTemplate, 'items'>,
): readonly ScreeningItem[] {
  if (template.items.length === 0) return items;
  const around = partsAround(template);
  return [...around.before, ...filmsOf(items, around), ...around.after];
}

/** What a version has for who hears or sees less. */
type Accessible = Pick<Version, 'hasAudioDescription' | 'hasSdh'>;

/** The badges a template gives a screening of `version`: its own, and what it wishes for where the version has it. */
function badgesFrom(template: StrandTemplate, version: Accessible | undefined): ReadonlySet<Badge> {
  const badges = new Set<Badge>(template.badges);
  if (template.wantsAudioDescription && version?.hasAudioDescription === true) badges.add('audioDescription');
  if (template.wantsSdh && version?.hasSdh === true) badges.add('sdh');
  return badges;
}

/**
 * A screening as it is put in a strand: its price, its parts around the film, its badges beside the screening's own, and in
 * each language the line said of every screening in it.
 *
 * `version` is the one it shows: what it has for who hears or sees less, and the strand wishes for, becomes a badge. Only
 * `parts` of the template where given. What the template leaves open stays; doing it again changes nothing.
 */
export function withTemplate(
  screening: Screening,
  strand: Pick<Strand, 'id' | 'template'>,
  version: Accessible | undefined,
  parts: readonly TemplatePart[] = TEMPLATE_PARTS,
): Screening {
  const { template } = strand;
  const { price, badges, items, publicNote } = screening;
  const given = badgesFrom(template, version);
  return {
    ...screening,
    strandId: strand.id,
    price: parts.includes('price') ? (template.price ?? price) : price,
    items: parts.includes('items') ? withTemplateItems(items, template) : items,
    badges: parts.includes('badges')
      ? BADGES.filter((each) => badges.includes(each) || given.has(each))
      : badges,
    publicNote: parts.includes('note') ? { ...publicNote, ...template.texts } : publicNote,
  };
}

/** Which parts of its strand's template a screening does not have. */
export function templatePartsMissing(
  screening: Screening,
  strand: Pick<Strand, 'id' | 'template'>,
  version: Accessible | undefined,
): readonly TemplatePart[] {
  const wanted = withTemplate(screening, strand, version);
  const differs: Readonly<Record<TemplatePart, boolean>> = {
    price: !isSame(wanted.price, screening.price),
    items: !isSame(wanted.items, screening.items),
    badges: wanted.badges.length !== screening.badges.length,
    note: !isSame(wanted.publicNote, screening.publicNote),
  };
  return TEMPLATE_PARTS.filter((part) => differs[part]);
}

/** What the strand wants for who hears or sees less, and the version has not. */
export type Wish = 'audioDescription' | 'sdh';
export function wishesUnmet({ template }: Pick<Strand, 'template'>, version: Accessible): readonly Wish[] {
  const unmet: Wish[] = [];
  if (template.wantsAudioDescription && !version.hasAudioDescription) unmet.push('audioDescription');
  if (template.wantsSdh && !version.hasSdh) unmet.push('sdh');
  return unmet;
}
