import type { Edit, FindingCode, Json, ObjectRef, Severity } from '@meshlens/core';

/** One finding, as `--output json` tells it. */
export interface ReportedFinding {
  readonly code: FindingCode;
  /** All names of the check, `code` first. */
  readonly codes: readonly FindingCode[];
  readonly severity: Severity;
  readonly object: ObjectRef;
  /** Where in the object; '' for all of it. */
  readonly path: string;
  /** Null where the object was read from a live cluster. */
  readonly file: string | null;
  /** From 1; so is the column. */
  readonly line: number | null;
  readonly column: number | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** English. */
  readonly message: string;
  readonly related: readonly ObjectRef[];
  /** A repair that `--fix` makes; null where there is none. */
  readonly fix: readonly Edit[] | null;
}

/** A check that could not be made, or only in part. */
export interface ReportedGap {
  readonly code: FindingCode;
  readonly codes: readonly FindingCode[];
  readonly object: ObjectRef;
  /** The kind of object that is missing. */
  readonly input: string;
  readonly coverage: 'absent' | 'denied' | 'failed' | 'partial';
}

export type ProblemCode = 'no-object' | 'repeated' | 'unfixable' | 'unreadable' | 'upstream';

/** Something about the input, not about the mesh. `unreadable` makes the command end with 2. */
export interface ReportedProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** What `--output json` prints. Fields may be added while `version` is 1; none is removed or changes its meaning. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'meshlens'; readonly version: string };
  readonly findings: readonly ReportedFinding[];
  /** Findings that annotations, flags or defaults ignore. */
  readonly ignored: readonly ReportedFinding[];
  readonly notEvaluated: readonly ReportedGap[];
  readonly problems: readonly ReportedProblem[];
  /** Repairs that `--fix` made. */
  readonly fixed: readonly ReportedFinding[];
  readonly summary: Summary;
}

export interface Summary {
  readonly files: number;
  /** Those that checks know. */
  readonly objects: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly ignored: number;
  readonly notEvaluated: number;
  readonly fixed: number;
}

const text = { type: 'string' } as const;
const place = { type: ['integer', 'null'], minimum: 1 } as const;
const objectSchema = closed({ cluster: text, group: text, kind: text, namespace: text, name: text });
const codes = { type: 'array', items: text, minItems: 1 } as const;
const count = { type: 'integer', minimum: 0 } as const;
const findingSchema = closed({
  code: text,
  codes,
  severity: { enum: ['error', 'warning', 'info'] },
  object: objectSchema,
  path: text,
  file: { type: ['string', 'null'] },
  line: place,
  column: place,
  params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  message: text,
  related: { type: 'array', items: objectSchema },
  fix: { type: ['array', 'null'], items: { type: 'object', required: ['op', 'path'] } },
});
const findings = { type: 'array', items: findingSchema } as const;

/** The JSON Schema of `Report`. */
export const reportSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What meshlens validate --output json prints',
  ...closed({
    version: { const: 1 },
    tool: closed({ name: { const: 'meshlens' }, version: text }),
    findings,
    ignored: findings,
    notEvaluated: {
      type: 'array',
      items: closed({
        code: text,
        codes,
        object: objectSchema,
        input: text,
        coverage: { enum: ['absent', 'denied', 'failed', 'partial'] },
      }),
    },
    problems: {
      type: 'array',
      items: closed({
        code: { enum: ['no-object', 'repeated', 'unfixable', 'unreadable', 'upstream'] },
        message: text,
        file: { type: ['string', 'null'] },
        line: place,
        column: place,
      }),
    },
    fixed: findings,
    summary: closed({
      files: count,
      objects: count,
      error: count,
      warning: count,
      info: count,
      ignored: count,
      notEvaluated: count,
      fixed: count,
    }),
  }),
};

function closed(properties: { readonly [name: string]: Json }): { readonly [name: string]: Json } {
  return { type: 'object', properties, required: Object.keys(properties) };
}
