import type { ConfigRow } from './config-table.js';
import { headerName } from './header-name.js';
import { httpUrl, text, textList, textMap, type ValueType } from './value-types.js';

/** How a token for a metric store is got from an authorization server (RFC 6749, client credentials). */
export interface OAuth2Settings {
  readonly oauth2TokenUrl?: string;
  readonly oauth2ClientId?: string;
  readonly oauth2ClientSecret?: string;
  readonly oauth2ClientSecretFile?: string;
  readonly oauth2Scopes?: readonly string[];
  readonly oauth2Params?: Readonly<Record<string, string>>;
  readonly oauth2CaFile?: string;
}

const scope = { expression: /^[\x21\x23-\x5b\x5d-\x7e]+$/, words: 'scopes without spaces and quotes' };

/** Of one store of several. */
export const oauth2Fields: { readonly [Key in keyof OAuth2Settings]-?: ValueType<NonNullable<OAuth2Settings[Key]>> } = {
  oauth2TokenUrl: httpUrl,
  oauth2ClientId: text('ID'),
  oauth2ClientSecret: text('SECRET'),
  oauth2ClientSecretFile: text('FILE'),
  oauth2Scopes: textList('SCOPE', scope),
  oauth2Params: textMap({ placeholder: 'NAME=VALUE', name: headerName }),
  oauth2CaFile: text('FILE'),
};

/** Of the one store that most meshes have. */
export type PrometheusOAuth2Values = { readonly [Key in keyof OAuth2Settings as `prometheus.${Key}`]-?: OAuth2Settings[Key] | undefined };

export const prometheusOAuth2Table: { readonly [Key in keyof PrometheusOAuth2Values]: ConfigRow<PrometheusOAuth2Values[Key]> } = {
  'prometheus.oauth2TokenUrl': {
    type: oauth2Fields.oauth2TokenUrl,
    default: undefined,
    flag: '--prometheus-oauth2-token-url',
    env: 'MESHLENS_PROMETHEUS_OAUTH2_TOKEN_URL',
    description: 'Get tokens for the metric store here, by OAuth 2 client credentials; with an id and a secret',
  },
  'prometheus.oauth2ClientId': {
    type: oauth2Fields.oauth2ClientId,
    default: undefined,
    flag: '--prometheus-oauth2-client-id',
    env: 'MESHLENS_PROMETHEUS_OAUTH2_CLIENT_ID',
    description: 'Id of the client that tokens are given to',
  },
  'prometheus.oauth2ClientSecret': {
    type: oauth2Fields.oauth2ClientSecret,
    default: undefined,
    env: 'MESHLENS_PROMETHEUS_OAUTH2_CLIENT_SECRET',
    secret: true,
    description: 'Secret of the client',
  },
  'prometheus.oauth2ClientSecretFile': {
    type: oauth2Fields.oauth2ClientSecretFile,
    default: undefined,
    flag: '--prometheus-oauth2-client-secret-file',
    env: 'MESHLENS_PROMETHEUS_OAUTH2_CLIENT_SECRET_FILE',
    path: true,
    description: 'File with the secret of the client, read anew for every token',
  },
  'prometheus.oauth2Scopes': {
    type: oauth2Fields.oauth2Scopes,
    default: undefined,
    flag: '--prometheus-oauth2-scopes',
    env: 'MESHLENS_PROMETHEUS_OAUTH2_SCOPES',
    description: 'Scopes to ask for',
  },
  'prometheus.oauth2Params': {
    type: oauth2Fields.oauth2Params,
    default: undefined,
    flag: '--prometheus-oauth2-params',
    env: 'MESHLENS_PROMETHEUS_OAUTH2_PARAMS',
    description: 'What the authorization server wants to know besides, for instance audience=NAME',
  },
  'prometheus.oauth2CaFile': {
    type: oauth2Fields.oauth2CaFile,
    default: undefined,
    flag: '--prometheus-oauth2-ca-file',
    env: 'MESHLENS_PROMETHEUS_OAUTH2_CA_FILE',
    path: true,
    description: "PEM file with the authorities to trust for the authorization server, instead of the system's",
  },
};
