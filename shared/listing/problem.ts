import { z } from 'zod';
import type { Localized } from './text.ts';

/** Where the `type` of every problem begins; compare whole URLs. */
export const PROBLEM_BASE = 'https://api.publiq.be/probs/';

/** The problems met, by the end of their `type`. */
export const PROBLEMS = {
  'body/missing': { status: 400, title: 'Body missing' },
  'body/invalid-syntax': { status: 400, title: 'Invalid body syntax' },
  'body/invalid-data': { status: 400, title: 'Invalid body data' },
  'body/file-missing': { status: 400, title: 'File missing' },
  'body/file-invalid-type': { status: 400, title: 'Invalid file type' },
  'body/file-invalid-size': { status: 400, title: 'Invalid file size' },
  'header/unsupported-media-type': {
    status: 415,
    title: 'Unsupported Media Type',
  },
  'method/not-allowed': { status: 405, title: 'Method not allowed' },
  'url/not-found': { status: 404, title: 'Not Found' },
  'auth/unauthorized': { status: 401, title: 'Unauthorized' },
  'auth/forbidden': { status: 403, title: 'Forbidden' },
  'uitdatabank/calendar-type-not-supported': {
    status: 400,
    title: 'Calendar type not supported',
  },
  'uitdatabank/label-not-allowed': { status: 403, title: 'Label not allowed' },
  'uitdatabank/invalid-workflow-status-transition': {
    status: 400,
    title: 'Invalid workflowStatus transition',
  },
  'uitdatabank/duplicate-place': { status: 409, title: 'Duplicate place' },
  'uitdatabank/event-has-uitpas-ticket-sales': {
    status: 400,
    title: 'Event has UiTPAS ticket sales',
  },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemKind = keyof typeof PROBLEMS;

export const schemaErrorSchema = z.object({
  jsonPointer: z.string(),
  error: z.string(),
});
export type SchemaError = Readonly<z.infer<typeof schemaErrorSchema>>;

/** An error answer (RFC 7807). `status` comes as text in some of the site's own examples. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.coerce.number().int(),
  detail: z.string().optional(),
  schemaErrors: z.array(schemaErrorSchema).optional(),
  endUserMessage: z.partialRecord(z.enum(['nl', 'fr', 'en', 'de']), z.string()).optional(),
});
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string | undefined;
  readonly schemaErrors?: readonly SchemaError[] | undefined;
  readonly endUserMessage?: Localized | undefined;
};

/** Which of the problems we know this is, or `null`. */
export function problemKindOf(problem: Pick<Problem, 'type'>): ProblemKind | null {
  const kind = problem.type.startsWith(PROBLEM_BASE) ? problem.type.slice(PROBLEM_BASE.length) : '';
  return Object.hasOwn(PROBLEMS, kind) ? (kind as ProblemKind) : null;
}

/** A path as an RFC 6901 pointer; the whole body is `/`, as the site writes it. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  `/${path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
};

/**
 * Zod's issues as the site's schema errors. Parse with `reportInput: true`, or a missing property cannot be
 * told from a wrong one: the site reports a missing one at its parent, by name.
 */
export function schemaErrorsOf(issues: readonly Issue[]): readonly SchemaError[] {
  const missing = new Map<string, string[]>();
  const others: SchemaError[] = [];
  for (const issue of issues) {
    if (issue.input === undefined && issue.code !== 'custom' && issue.path.length > 0) {
      const parent = jsonPointer(issue.path.slice(0, -1));
      missing.set(parent, [...(missing.get(parent) ?? []), String(issue.path.at(-1))]);
    } else
      others.push({
        jsonPointer: jsonPointer(issue.path),
        error: issue.message,
      });
  }
  const named = [...missing].map(([pointer, properties]) => ({
    jsonPointer: pointer,
    error: `The required properties (${properties.join(', ')}) are missing`,
  }));
  return [...named, ...others];
}
