/** The unpacked parts of a workbook, by their path within it. */
export type UnpackedParts = ReadonlyMap<string, Uint8Array>;

export const partText = (parts: UnpackedParts, path: string): string => {
  const content = parts.get(path);
  return content ? new TextDecoder().decode(content) : '';
};

/** Where each named sheet of an xlsx stands; a sheet that is nowhere is left out. */
export function sheetPaths(parts: UnpackedParts, names: readonly string[]): ReadonlyMap<string, string> {
  const targets = partTargets(parts, 'xl/_rels/workbook.xml.rels');
  const sheets = partText(parts, 'xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const ids = sheets.map((sheet) => /\br:id="([^"]*)"/.exec(sheet)?.[1] ?? '');
  return new Map(
    names.flatMap((name, index) => {
      const path = targets.get(ids[index] ?? '');
      return path === undefined ? [] : [[name, path] as const];
    }),
  );
}

/** The parts a book refers to, by the name it calls them. */
export function partTargets(parts: UnpackedParts, path: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const relations = partText(parts, path).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  for (const relation of relations) {
    const id = /\bId="([^"]*)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(relation)?.[1];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}
