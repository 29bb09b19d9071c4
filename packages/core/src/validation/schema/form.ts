import type { CelRule, Schema } from '../../model/schema.js';

const forms = new WeakMap<Schema, Form>();

/** The form of a schema: made once, and that of a part when a walk first comes there. */
export function formOf(schema: Schema): Form {
  let form = forms.get(schema);
  if (form === undefined) forms.set(schema, (form = new Form(schema)));
  return form;
}

/**
 * A schema as walks over objects read it: every one has the same fields, and what is asked at each value is worked out beforehand.
 * Reading the schemas themselves, of which each has other fields, takes several times as long.
 */
export class Form {
  readonly schema: Schema;
  readonly type: Schema['type'];
  readonly isNullable: boolean;
  readonly isIntOrString: boolean;
  /** Where fields that the schema does not name are allowed, or it says nothing of fields at all. */
  readonly isOpen: boolean;
  /** Whether it says something of the size of a value. */
  readonly isBounded: boolean;
  /** Whether it says something of the form of a text. */
  readonly hasTextForm: boolean;
  readonly hasChoices: boolean;
  /** What must be there, but for what has a default. */
  readonly required: readonly string[];
  /** Whether there are fields that an object gets where it does not say them itself. */
  readonly fills: boolean;
  readonly rules: readonly CelRule[];
  readonly #named: Map<string, Form> = new Map();
  #rest: Form | undefined;
  #items: Form | undefined;
  #hasRules: boolean | undefined;

  constructor(schema: Schema) {
    const { properties = {}, additionalProperties, required = [] } = schema;
    this.schema = schema;
    this.type = schema.type;
    this.isNullable = schema.nullable === true;
    this.isIntOrString = schema.intOrString === true;
    this.isOpen = schema.preserveUnknownFields === true || additionalProperties === true || schema.type === undefined;
    this.isBounded = Object.keys(schema).some((keyword) => bound.test(keyword)) || /^int/.test(schema.format ?? '');
    this.hasTextForm = schema.pattern !== undefined || schema.format !== undefined;
    this.hasChoices = (schema.allOf ?? schema.anyOf ?? schema.oneOf ?? schema.not) !== undefined;
    this.required = required.filter((field) => !Object.hasOwn(properties, field) || properties[field]?.default === undefined);
    this.fills = required.length > 0 || Object.values(properties).some((property) => property.default !== undefined);
    this.rules = schema.rules ?? [];
  }

  /** Of the elements of a list. */
  get items(): Form | undefined {
    if (this.#items === undefined && this.schema.items !== undefined) this.#items = formOf(this.schema.items);
    return this.#items;
  }

  /** Whether it says something of any field that is there. */
  get saysFields(): boolean {
    return !this.isOpen || this.schema.properties !== undefined || this.schema.additionalProperties !== undefined;
  }

  /** Whether it or a part of it has CEL rules, so that whole branches can be passed over. */
  get hasRules(): boolean {
    this.#hasRules ??= this.rules.length > 0 || this.#parts().some((part) => part.hasRules);
    return this.#hasRules;
  }

  #parts(): readonly Form[] {
    const { additionalProperties, items, properties = {} } = this.schema;
    const below = [...Object.values(properties), items, additionalProperties];
    return below.flatMap((part) => (typeof part === 'object' ? [formOf(part)] : []));
  }

  isNamed(field: string): boolean {
    return this.schema.properties !== undefined && Object.hasOwn(this.schema.properties, field);
  }

  /** Of a field; undefined for one that nothing is known of. */
  property(field: string): Form | undefined {
    const known = this.#named.get(field);
    if (known !== undefined) return known;
    const { properties, additionalProperties } = this.schema;
    const named = properties !== undefined && Object.hasOwn(properties, field) ? properties[field] : undefined;
    if (named === undefined) {
      if (typeof additionalProperties === 'object') this.#rest ??= formOf(additionalProperties);
      return this.#rest;
    }
    const form = formOf(named);
    this.#named.set(field, form);
    return form;
  }
}

/** The keywords of sizes: `minLength`, `maximum`, `multipleOf` and so on. */
const bound = /^(?:min|max|multiple)/;
