import { headerName } from './header-name.js';
import { oauth2Fields, type OAuth2Settings } from './oauth2-config.js';
import { isRecord } from '../ports/http/json.js';
import { loginFault } from './store-login.js';
import { fromJson, httpUrl, oneOf, text, textMap, type ValueType } from './value-types.js';

/** One metric store of several. */
export interface MetricStoreConfig extends OAuth2Settings {
  readonly url: string;
  readonly bearerToken?: string;
  readonly bearerTokenFile?: string;
  readonly username?: string;
  readonly password?: string;
  readonly passwordFile?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly queryScope?: Readonly<Record<string, string>>;
  readonly recordingRules?: 'auto' | 'off' | 'on';
}

const labelName = { expression: /^(?:[a-zA-Z]|_[a-zA-Z0-9])[a-zA-Z0-9_]*$/, words: 'label names' };
const storeName = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

export const queryScope: ValueType<Readonly<Record<string, string>>> = textMap({ placeholder: 'LABEL=VALUE', name: labelName });

export const recordingRules: ValueType<'auto' | 'off' | 'on'> = oneOf('auto', 'on', 'off');

type Fields = { readonly [Key in keyof MetricStoreConfig]-?: ValueType<NonNullable<MetricStoreConfig[Key]>> };

const fields: Fields = {
  url: httpUrl,
  bearerToken: text('TOKEN'),
  bearerTokenFile: text('FILE'),
  username: text('USER'),
  password: text('PASSWORD'),
  passwordFile: text('FILE'),
  ...oauth2Fields,
  headers: textMap({ placeholder: 'NAME=VALUE', name: headerName }),
  caFile: text('FILE'),
  certFile: text('FILE'),
  keyFile: text('FILE'),
  queryScope,
  recordingRules,
};
const fieldNames = Object.keys(fields);
const fileFields = ['bearerTokenFile', 'caFile', 'certFile', 'keyFile', 'oauth2CaFile', 'oauth2ClientSecretFile', 'passwordFile'] as const;

/** Stores by name. */
export const metricStores: ValueType<Readonly<Record<string, MetricStoreConfig>>> = {
  placeholder: 'JSON',
  jsonSchema: {
    type: 'object',
    propertyNames: { pattern: storeName.source },
    additionalProperties: {
      type: 'object',
      required: ['url'],
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(fields).map(([name, { jsonSchema }]) => [name, jsonSchema])),
    },
  },
  fromText: fromJson('{"NAME": {"url": "http://…"}}'),
  check(value) {
    if (!isRecord(value)) throw new TypeError('must be a mapping of names to stores');
    return Object.fromEntries(Object.entries(value).map(([name, store]) => [name, checkStore(name, store)]));
  },
  withPaths: (stores, absolute) =>
    Object.fromEntries(
      Object.entries(stores).map(([name, store]) => [
        name,
        {
          ...store,
          ...Object.fromEntries(fileFields.flatMap((field) => (store[field] === undefined ? [] : [[field, absolute(store[field])]]))),
        },
      ]),
    ),
};

function checkStore(name: string, store: unknown): MetricStoreConfig {
  if (!storeName.test(name)) throw new TypeError(`must have lower case letters, digits and "-" as names, and "${name}" is none`);
  if (!isRecord(store)) throw new TypeError(`must have a mapping of ${fieldNames.join(', ')} for "${name}"`);
  const unknown = Object.keys(store).find((key) => !fieldNames.includes(key));
  if (unknown !== undefined) throw new TypeError(`has no setting ${unknown} for "${name}": it knows ${fieldNames.join(', ')}`);
  const url = checkField(name, 'url', store['url']);
  const given = Object.entries(fields).filter(([key]) => key !== 'url' && store[key] !== undefined && store[key] !== null);
  const rest = Object.fromEntries(given.map(([key]) => [key, checkField(name, key as keyof Fields, store[key])]));
  const fault = loginFault(rest, (field) => field);
  if (fault !== undefined) throw new TypeError(`for "${name}": ${fault}`);
  return { url, ...rest };
}

function checkField<Key extends keyof Fields>(name: string, key: Key, value: unknown): ReturnType<Fields[Key]['check']> {
  try {
    return fields[key].check(value) as ReturnType<Fields[Key]['check']>;
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`for "${name}" has a ${key} that ${error.message}`, { cause: error });
    throw error;
  }
}
