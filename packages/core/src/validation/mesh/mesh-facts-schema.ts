import type { Schema } from '../../model/schema.js';
import { anything, bool, int, listOf, mapOf, objectOf, text } from '../schema/shorthand.js';

const selector = objectOf({
  matchLabels: mapOf(text),
  matchExpressions: listOf(objectOf({ key: text, operator: text, values: listOf(text) }, ['key', 'operator'])),
});
export const providerNamesSchema: Schema = objectOf({ accessLogging: listOf(text), metrics: listOf(text), tracing: listOf(text) });

/** The fields of Istio's mesh configuration that checks read. Source: https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/ */
export const meshConfigSchema: Schema = objectOf({
  rootNamespace: text,
  trustDomain: text,
  trustDomainAliases: listOf(text),
  enableAutoMtls: bool,
  outboundTrafficPolicy: objectOf({ mode: text }),
  defaultServiceExportTo: listOf(text),
  defaultVirtualServiceExportTo: listOf(text),
  defaultDestinationRuleExportTo: listOf(text),
  discoverySelectors: listOf(selector),
  ingressControllerMode: text,
  ingressSelector: text,
  ingressService: text,
  defaultProviders: providerNamesSchema,
  extensionProviders: listOf(anything),
  defaultConfig: objectOf({ proxyMetadata: mapOf(text), image: objectOf({ imageType: text }) }),
});

export const meshNetworksSchema: Schema = objectOf({
  networks: mapOf(
    objectOf({
      endpoints: listOf(objectOf({ fromCidr: text, fromRegistry: text })),
      gateways: listOf(objectOf({ address: text, registryServiceName: text, port: int })),
    }),
  ),
});

const closed = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties });

const controlPlane = closed({
  namespace: text,
  revision: text,
  namespaces: listOf(text),
  scopeGatewayToNamespace: bool,
  meshConfig: meshConfigSchema,
});

/** `spec` of a MeshFacts document. */
export const meshFactsSpec: Schema = closed({
  cluster: text,
  complete: { anyOf: [{ type: 'boolean' }, listOf(text)] },
  domain: text,
  controlPlanes: listOf(controlPlane),
  meshNetworks: meshNetworksSchema,
  gatewayClasses: listOf(text),
  serviceAccounts: listOf(text),
  trustDomains: listOf(text),
  time: { type: 'string', format: 'date-time' },
});
