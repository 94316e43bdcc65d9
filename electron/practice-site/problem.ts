import type { ZodType, z } from 'zod';
import {
  PROBLEM_BASE,
  PROBLEMS,
  type Problem,
  type ProblemKind,
  type SchemaError,
  schemaErrorsOf,
} from '../../shared/listing/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Ask, Reply } from './http.ts';

type Facts = Partial<Pick<Problem, 'detail' | 'schemaErrors' | 'endUserMessage'>> &
  Readonly<Record<string, unknown>>;

/** An RFC 7807 answer of a kind the real site gives. */
export function problem(kind: ProblemKind, facts: Facts = {}): Reply {
  const { status, title } = PROBLEMS[kind];
  return problemReply(status, { type: `${PROBLEM_BASE}${kind}`, title, status, ...facts });
}

export const problemReply = (status: number, body: Problem, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify(body),
});

export const invalidData = (...schemaErrors: readonly SchemaError[]): Reply =>
  problem('body/invalid-data', { schemaErrors });

export const notFound = (what: string, id: string): Reply =>
  problem('url/not-found', { detail: `The ${what} with id "${id}" was not found.` });

/** The JSON of a request, unchecked. */
export function readJson(ask: Ask): Result<unknown, Reply> {
  if (ask.body.length === 0) return err(problem('body/missing'));
  try {
    return ok(JSON.parse(ask.body.toString('utf8')));
  } catch {
    return err(
      problem('body/invalid-syntax', {
        detail: 'The given body could not be parsed as JSON. Please check the syntax.',
      }),
    );
  }
}

export function checkShape<Schema extends ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, Reply> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : err(invalidData(...schemaErrorsOf(parsed.error.issues)));
}

/** The JSON of a request, checked against `schema`; what the schema does not name is left out. */
export function readShape<Schema extends ZodType>(ask: Ask, schema: Schema): Result<z.output<Schema>, Reply> {
  const raw = readJson(ask);
  return raw.ok ? checkShape(schema, raw.value) : raw;
}
