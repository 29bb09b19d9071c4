import type { MetricStoreConfig } from './metric-store-types.js';

type Login = { readonly [Key in keyof MetricStoreConfig]?: MetricStoreConfig[Key] | undefined };
type Field = keyof MetricStoreConfig;

const ways: readonly Field[] = ['bearerToken', 'bearerTokenFile', 'username', 'oauth2TokenUrl'];
const rivals: readonly (readonly [Field, Field])[] = [
  ...ways.flatMap((one, i) => ways.slice(i + 1).map((other) => [one, other] as const)),
  ['password', 'passwordFile'],
  ['oauth2ClientSecret', 'oauth2ClientSecretFile'],
];
/** What is of no use without the other. */
const needs: readonly (readonly [Field, Field])[] = [
  ['password', 'username'],
  ['passwordFile', 'username'],
  ['certFile', 'keyFile'],
  ['keyFile', 'certFile'],
  ['oauth2TokenUrl', 'oauth2ClientId'],
  ...(['oauth2ClientId', 'oauth2ClientSecret', 'oauth2ClientSecretFile', 'oauth2Scopes', 'oauth2Params', 'oauth2CaFile'] as const).map(
    (field) => [field, 'oauth2TokenUrl'] as const,
  ),
];

/** What is wrong with how a store is told who asks; undefined where nothing is. `say` names a setting as its user wrote it. */
export function loginFault(login: Login, say: (field: Field) => string): string | undefined {
  const has = (field: Field): boolean => login[field] !== undefined;
  const both = rivals.find(([one, other]) => has(one) && has(other));
  if (both !== undefined) return `${say(both[0])} and ${say(both[1])} cannot be used together: leave one of them out`;
  const alone = needs.find(([one, other]) => has(one) && !has(other));
  if (alone !== undefined) return `${say(alone[0])} needs ${say(alone[1])}`;
  if (has('oauth2TokenUrl') && !has('oauth2ClientSecret') && !has('oauth2ClientSecretFile'))
    return `${say('oauth2TokenUrl')} needs ${say('oauth2ClientSecretFile')}, or the secret itself in the environment`;
  return undefined;
}
