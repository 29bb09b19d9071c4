import type { Schema } from '../../model/schema.js';

/** Short ways to write the schemas of what no CRD describes. Fields that they do not name are allowed. */
export const text: Schema = { type: 'string' };
export const int: Schema = { type: 'integer' };
export const bool: Schema = { type: 'boolean' };
export const integerOrText: Schema = { intOrString: true };
export const anything: Schema = { preserveUnknownFields: true };

export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
export const objectOf = (properties: Readonly<Record<string, Schema>>, required?: readonly string[]): Schema => ({
  type: 'object',
  properties,
  preserveUnknownFields: true,
  ...(required && { required }),
});
