import type { ConfigRow } from './config-table.js';
import { headerName } from './header-name.js';
import { type MetricStoreConfig, queryScope, recordingRules } from './metric-store-types.js';
import { type PrometheusOAuth2Values, prometheusOAuth2Table } from './oauth2-config.js';
import { httpUrl, text, textMap } from './value-types.js';

/** The one metric store that most meshes have. */
export interface PrometheusConfigValues extends PrometheusOAuth2Values {
  readonly 'prometheus.url': string | undefined;
  readonly 'prometheus.bearerToken': string | undefined;
  readonly 'prometheus.bearerTokenFile': string | undefined;
  readonly 'prometheus.username': string | undefined;
  readonly 'prometheus.password': string | undefined;
  readonly 'prometheus.passwordFile': string | undefined;
  readonly 'prometheus.headers': Readonly<Record<string, string>>;
  readonly 'prometheus.caFile': string | undefined;
  readonly 'prometheus.certFile': string | undefined;
  readonly 'prometheus.keyFile': string | undefined;
  readonly 'prometheus.queryScope': Readonly<Record<string, string>>;
  readonly 'prometheus.recordingRules': 'auto' | 'off' | 'on';
}

/** The same settings under the names that a store of several has them. */
export function prometheusLogin(values: PrometheusConfigValues): {
  readonly [Key in keyof MetricStoreConfig as Key extends 'url' ? never : Key]-?: MetricStoreConfig[Key] | undefined;
} {
  return {
    bearerToken: values['prometheus.bearerToken'],
    bearerTokenFile: values['prometheus.bearerTokenFile'],
    username: values['prometheus.username'],
    password: values['prometheus.password'],
    passwordFile: values['prometheus.passwordFile'],
    oauth2TokenUrl: values['prometheus.oauth2TokenUrl'],
    oauth2ClientId: values['prometheus.oauth2ClientId'],
    oauth2ClientSecret: values['prometheus.oauth2ClientSecret'],
    oauth2ClientSecretFile: values['prometheus.oauth2ClientSecretFile'],
    oauth2Scopes: values['prometheus.oauth2Scopes'],
    oauth2Params: values['prometheus.oauth2Params'],
    oauth2CaFile: values['prometheus.oauth2CaFile'],
    headers: values['prometheus.headers'],
    caFile: values['prometheus.caFile'],
    certFile: values['prometheus.certFile'],
    keyFile: values['prometheus.keyFile'],
    queryScope: values['prometheus.queryScope'],
    recordingRules: values['prometheus.recordingRules'],
  };
}

export const prometheusTable: { readonly [Key in keyof PrometheusConfigValues]: ConfigRow<PrometheusConfigValues[Key]> } = {
  'prometheus.url': {
    type: httpUrl,
    default: undefined,
    flag: '--prometheus',
    env: 'MESHLENS_PROMETHEUS_URL',
    description: 'Read metrics from the Prometheus HTTP API at this address, without /api/v1',
  },
  'prometheus.bearerToken': {
    type: text('TOKEN'),
    default: undefined,
    env: 'MESHLENS_PROMETHEUS_BEARER_TOKEN',
    secret: true,
    description: 'Token for the metric store',
  },
  'prometheus.bearerTokenFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-bearer-token-file',
    env: 'MESHLENS_PROMETHEUS_BEARER_TOKEN_FILE',
    path: true,
    description: 'File with the token for the metric store, read anew for every query',
  },
  'prometheus.username': {
    type: text('USER'),
    default: undefined,
    flag: '--prometheus-username',
    env: 'MESHLENS_PROMETHEUS_USERNAME',
    description: 'User for the metric store',
  },
  'prometheus.password': {
    type: text('PASSWORD'),
    default: undefined,
    env: 'MESHLENS_PROMETHEUS_PASSWORD',
    secret: true,
    description: 'Password for the metric store',
  },
  'prometheus.passwordFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-password-file',
    env: 'MESHLENS_PROMETHEUS_PASSWORD_FILE',
    path: true,
    description: 'File with the password for the metric store, read anew for every query',
  },
  ...prometheusOAuth2Table,
  'prometheus.headers': {
    type: textMap({ placeholder: 'NAME=VALUE', name: headerName }),
    default: {},
    env: 'MESHLENS_PROMETHEUS_HEADERS',
    secret: true,
    description: 'Headers to send to the metric store, for instance a tenant',
  },
  'prometheus.caFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-ca-file',
    env: 'MESHLENS_PROMETHEUS_CA_FILE',
    path: true,
    description: "PEM file with the authorities to trust for the metric store, instead of the system's",
  },
  'prometheus.certFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-cert-file',
    env: 'MESHLENS_PROMETHEUS_CERT_FILE',
    path: true,
    description: 'PEM file with the client certificate to show the metric store; with prometheus.keyFile',
  },
  'prometheus.keyFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-key-file',
    env: 'MESHLENS_PROMETHEUS_KEY_FILE',
    path: true,
    description: 'PEM file with the key of the client certificate',
  },
  'prometheus.queryScope': {
    type: queryScope,
    default: {},
    flag: '--prometheus-query-scope',
    env: 'MESHLENS_PROMETHEUS_QUERY_SCOPE',
    description: 'Read only series with this label and value, where several meshes share a metric store',
  },
  'prometheus.recordingRules': {
    type: recordingRules,
    default: 'auto',
    flag: '--prometheus-recording-rules',
    env: 'MESHLENS_PROMETHEUS_RECORDING_RULES',
    description:
      'Read rates that recording rules have made: auto where the store tells of the rules, on where it does not but has the shipped ones, off never',
  },
};
