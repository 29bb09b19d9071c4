import fs from 'node:fs';
import path from 'node:path';
import { recordingRuleGroup } from '@meshlens/core';
import { stringify } from 'yaml';
import { repository } from '../support/repository-files.js';
import { rbacRules } from './rbac-rules.js';

const note = '# Made from code by `npm run gen:deploy`.\n';
const yaml = (value: unknown): string => note + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/** The parts of the chart that code knows better than people, by path below deploy/helm/meshlens. */
export const chartFiles: Readonly<Record<string, () => string>> = {
  'files/read-rules.yaml': () => yaml(rbacRules()),
  'files/istio-rates.yaml': () => yaml({ groups: [recordingRuleGroup()] }),
  'values.schema.json': () => `${JSON.stringify(valuesSchema(), null, 2)}\n`,
};

/** `config` is as strict as the server itself, whose schema docs/config.schema.json is; the rest is checked for its type. */
function valuesSchema(): unknown {
  const {
    $schema: _,
    title,
    ...config
  } = JSON.parse(fs.readFileSync(path.join(repository, 'docs/config.schema.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const object = { type: 'object' };
  const toggle = { type: 'boolean' };
  const text = { type: 'string' };
  const strict = (properties: Readonly<Record<string, unknown>>): unknown => ({ type: 'object', additionalProperties: false, properties });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Values of the chart meshlens',
    type: 'object',
    additionalProperties: false,
    properties: {
      global: object,
      nameOverride: text,
      replicaCount: { type: 'integer', minimum: 0 },
      image: strict({ repository: text, tag: text, pullPolicy: { enum: ['Always', 'IfNotPresent', 'Never'] } }),
      imagePullSecrets: { type: 'array' },
      config: { title, ...config, required: ['port', 'basePath', 'metricsPort'] },
      secretEnv: {
        type: 'object',
        propertyNames: { pattern: '^MESHLENS_[A-Z0-9_]+$' },
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'key'],
          properties: { name: text, key: text },
        },
      },
      extraVolumes: { type: 'array' },
      extraVolumeMounts: { type: 'array' },
      serviceAccount: strict({ create: toggle, name: text, annotations: object }),
      rbac: strict({
        create: toggle,
        controlPlaneNamespaces: { type: 'array', items: text },
        logs: toggle,
        reviews: toggle,
        impersonate: toggle,
        write: toggle,
      }),
      proxySync: strict({ enabled: toggle }),
      service: strict({
        type: { enum: ['ClusterIP', 'NodePort', 'LoadBalancer'] },
        port: { type: 'integer' },
        metricsPort: { type: 'integer' },
        annotations: object,
      }),
      networkPolicy: strict({ enabled: toggle, from: { type: 'array' }, metricsFrom: { type: 'array' }, egress: { type: 'array' } }),
      podDisruptionBudget: strict({ enabled: toggle, maxUnavailable: { type: ['integer', 'string'] } }),
      resources: object,
      terminationGracePeriodSeconds: { type: 'integer', minimum: 1 },
      podAnnotations: object,
      podLabels: object,
      nodeSelector: object,
      tolerations: { type: 'array' },
      affinity: object,
      priorityClassName: text,
      serviceMonitor: strict({ enabled: toggle, interval: text, labels: object }),
      prometheusRule: strict({ enabled: toggle, labels: object }),
    },
  };
}
