import { type EnvoyMessage, fieldsOfMessage, hasField, messageIn, patchedMessages } from '../../checks/envoy-messages.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { isRecord } from '../../schema/conform.js';
import { nearest } from '../../schema/near.js';
import { each, type Placed } from '../../walk/walk.js';

export const patchFieldNotKnown: Rule = defineRule({
  code: 'MSH7018',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'Envoy’s {message} has no field {field}{hint}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
      const message = patchedMessages[value.applyTo ?? ''];
      if (message === undefined || !isRecord(value.patch?.value)) continue;
      for (const { value: unknown, path: at } of unknownFields(message, value.patch.value, `${path}/patch/value`)) {
        const meant = nearest(unknown.field, fieldsOfMessage(unknown.message));
        yield { path: at, params: { ...unknown, hint: meant === undefined ? '' : `; probably ${meant} is meant` } };
      }
    }
  },
});

interface UnknownField {
  readonly message: EnvoyMessage;
  readonly field: string;
}

/** Messages are as deep in each other as a listener is above a route's action. */
function* unknownFields(message: EnvoyMessage, value: Readonly<Record<string, unknown>>, path: string): Iterable<Placed<UnknownField>> {
  for (const [field, inner] of Object.entries(value)) {
    if (field === '@type') continue;
    const at = pathBelow(path, field);
    if (!hasField(message, field)) yield { value: { message, field }, path: at };
    const items: Iterable<Placed<unknown>> = Array.isArray(inner) ? each<unknown>(inner, at) : [{ value: inner, path: at }];
    for (const { value: item, path: place } of items) {
      if (!isRecord(item)) continue;
      const within = messageIn(message, field, item);
      if (within !== undefined) yield* unknownFields(within, item, place);
    }
  }
}
