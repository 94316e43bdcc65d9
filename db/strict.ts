// drizzle-kit cannot write STRICT: add it to every CREATE TABLE it generated.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'migrations');
for (const name of readdirSync(folder).filter((each) => each.endsWith('.sql'))) {
  const before = readFileSync(join(folder, name), 'utf8');
  const after = before
    .split('--> statement-breakpoint')
    .map((statement) =>
      /^\s*CREATE TABLE /.test(statement) ? statement.replace(/\)\s*;(\s*)$/, ') STRICT;$1') : statement,
    )
    .join('--> statement-breakpoint');
  if (after !== before) writeFileSync(join(folder, name), after);
}
