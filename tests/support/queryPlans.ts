import type Database from 'better-sqlite3';

type Step = { readonly detail: string };

/** Every value of a statement left open, whatever it is called. */
function openValues(sql: string): readonly unknown[] {
  const names = [...sql.matchAll(/[:@$](\w+)/g)].map(([, name = '']) => [name, null] as const);
  if (names.length > 0) return [Object.fromEntries(names)];
  return [...sql.matchAll(/\?/g)].map(() => null);
}

/** How SQLite goes about every reading statement that `run` prepares. */
export function plansOf(
  sqlite: Database.Database,
  run: () => unknown,
): readonly { readonly sql: string; readonly steps: readonly string[] }[] {
  const prepare = sqlite.prepare.bind(sqlite);
  const asked = new Set<string>();
  sqlite.prepare = ((sql: string) => {
    asked.add(sql);
    return prepare(sql);
  }) as typeof sqlite.prepare;
  try {
    run();
  } finally {
    sqlite.prepare = prepare as typeof sqlite.prepare;
  }
  return [...asked].map((sql) => ({
    sql,
    steps: (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...openValues(sql)) as Step[]).map(
      ({ detail }) => detail,
    ),
  }));
}
