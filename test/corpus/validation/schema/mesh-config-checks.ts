import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Finding, rules, validate } from '@meshlens/core/validation';
import type { Check, Outcome } from '../../check.js';
import { corpusFolder, readJson } from '../../corpus-folder.js';
import { compare, type Told } from '../difference.js';
import { outcomeOf } from '../outcome.js';
import { schemaDifferences } from './differences.js';

/** A part of the configuration of a mesh, and what istiod says of it. */
interface MeshConfigCase {
  readonly name: string;
  readonly validator: string;
  readonly fragment: object;
  readonly valid: boolean;
  readonly warnings: boolean | null;
}

/** The rules that judge the configuration of a mesh. */
export const meshConfigRules = rules.filter(({ code }) => /^MSH90(?:0[6-9]|10)$/.test(code));

/** Extension providers are judged as strictly, though istiod then only writes what is wrong into its log. */
export const isRefusal = ({ code, severity }: Finding): boolean => severity === 'error' || code === 'MSH9008';

/** Every part of a mesh configuration that the corpus has. */
export function* meshConfigChecks(): Iterable<Check> {
  const folder = corpusFolder('istio-schema');
  if (folder === undefined || !existsSync(path.join(folder, '_meshconfig.json'))) return;
  for (const [i, each] of readJson<readonly MeshConfigCase[]>(folder, '_meshconfig.json').entries()) {
    yield { name: `mesh config ${i} ${each.validator} ${each.name}`, run: async () => runCase(each) };
  }
}

function runCase(each: MeshConfigCase): Outcome {
  const raw = { apiVersion: 'meshlens/v1', kind: 'MeshFacts', metadata: { name: 'mesh' }, spec: placed(each) };
  const { findings } = validate([{ raw }], { rules: meshConfigRules, ignore: [] });
  const refused = findings.some(isRefusal);
  const tell = (code: string, value: boolean): Told => ({ code, object: String(value), path: '', severity: '' });
  const warned = findings.some(({ code }) => code === 'MSH9010');
  return outcomeOf(
    compare(
      [tell('refused', refused), ...(each.warnings === null ? [] : [tell('warned', warned)])],
      [tell('refused', !each.valid), ...(each.warnings === null ? [] : [tell('warned', each.warnings)])],
      schemaDifferences,
      { scope: each.validator, objects: [{ raw }], context: { ...each } },
    ),
  );
}

/** `spec` of MeshFacts with the part where it belongs. */
function placed({ validator, fragment }: MeshConfigCase): object {
  const [, provider] = /validateExtensionProvider…\((\w+)\)/.exec(validator) ?? [];
  if (provider !== undefined) return config({ extensionProviders: [{ name: 'provider', [providers[provider] ?? provider]: fragment }] });
  switch (validator) {
    case 'agent.ValidateMeshNetworks':
      return { meshNetworks: fragment };
    case 'agent.ValidateMeshConfigProxyConfig':
      return config({ defaultConfig: fragment });
    case 'agent.validateConnectionSettings':
      return config({ defaultConfig: { connectionSettings: fragment } });
    case 'agent.validateMeshConfigDefaultTrafficPolicy':
      return config({ defaultTrafficPolicy: fragment });
    case 'agent.validateMeshConfigDefaultInboundHTTPRetryPolicy':
      return config({ defaultInboundHttpRetryPolicy: fragment });
    default:
      return config(fragment);
  }
}

const config = (meshConfig: object): object => ({ controlPlanes: [{ meshConfig }] });

const providers: Readonly<Record<string, string>> = {
  TracingZipkin: 'zipkin',
  TracingLightstep: 'lightstep',
  TracingDatadog: 'datadog',
  TracingOpenCensusAgent: 'opencensus',
  TracingSkyWalking: 'skywalking',
  TracingOpentelemetry: 'opentelemetry',
  EnvoyOtelAls: 'envoyOtelAls',
  EnvoyHTTPAls: 'envoyHttpAls',
  EnvoyTCPAls: 'envoyTcpAls',
  EnvoyExtAuthzHTTP: 'envoyExtAuthzHttp',
  EnvoyExtAuthzGRPC: 'envoyExtAuthzGrpc',
};
