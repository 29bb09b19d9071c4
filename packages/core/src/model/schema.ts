import type { Kind } from './kinds.js';

/**
 * A structural schema as the Kubernetes API server applies it to custom resources. Standard keywords keep their OpenAPI names;
 * the `x-kubernetes-` ones are named plainly. Schemas of some size that occur more than once are one object, and so are equal rules
 * of one table, so a reader may keep what it compiled under the object's identity. No schema holds itself.
 */
export interface Schema {
  /** Absent where `intOrString` or `preserveUnknownFields` stands for it, and in branches of the four logical keywords. */
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  /** What the API server fills in where the field is absent. */
  readonly default?: unknown;

  readonly properties?: Readonly<Record<string, Schema>>;
  /** The schema of fields that `properties` does not name; `true` allows any. Without it they are unknown fields. */
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  /** An RE2 expression, found anywhere in the value unless it is anchored. */
  readonly pattern?: string;
  readonly format?: string;
  /** Code points. */
  readonly minLength?: number;
  readonly maxLength?: number;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;

  readonly intOrString?: boolean;
  /** Unknown fields are kept, here and below, down to where `properties` or `additionalProperties` say otherwise. */
  readonly preserveUnknownFields?: boolean;
  /** The value is a whole Kubernetes object, with apiVersion, kind and metadata. */
  readonly embeddedResource?: boolean;
  /** Elements of a `set` are distinct, those of a `map` in their `listMapKeys`. */
  readonly listType?: 'atomic' | 'map' | 'set';
  readonly listMapKeys?: readonly string[];
  readonly mapType?: 'atomic' | 'granular';
  readonly rules?: readonly CelRule[];
}

/** A CEL expression over `self`, the value that the schema describes; the value is refused where it is false. */
export interface CelRule {
  readonly rule: string;
  readonly message?: string;
  /** A CEL expression that makes the message; it wins over `message` when it can be evaluated. */
  readonly messageExpression?: string;
  /** JSONPath below `self` that the failure is reported at. */
  readonly fieldPath?: string;
  readonly reason?: 'FieldValueDuplicate' | 'FieldValueForbidden' | 'FieldValueInvalid' | 'FieldValueRequired';
  /** A rule that reads `oldSelf` is checked without an old object too, which is then empty. */
  readonly optionalOldSelf?: boolean;
}

/** What a kind's CRD says of it. */
export interface CrdSchema {
  readonly apiKind: string;
  readonly group: string;
  readonly plural: string;
  readonly namespaced: boolean;
  /** The version that `spec` and `object` are of. */
  readonly version: string;
  /** Every version that the API server serves. */
  readonly served: readonly string[];
  readonly spec: Schema;
  /** `required` and `rules` of the object as a whole; absent when the CRD sets neither, or when its source did not tell. */
  readonly object?: Schema;
}

export type CrdTable = Readonly<Partial<Record<Kind, CrdSchema>>>;
