/*
 * Compact CRDs leave `status` out, and some full ones do not describe it. These stand in for it, so that the types do not depend on the form of the input:
 * the fields that releases of the CRDs agree on, required only where each of them requires it.
 */
const string = { type: 'string' };
const integer = { type: 'integer' };
const list = (items) => ({ type: 'array', items });
const object = (properties, required = []) => ({ type: 'object', properties, required });

const istioStatus = {
  conditions: list(
    object({ lastProbeTime: string, lastTransitionTime: string, message: string, reason: string, status: string, type: string }),
  ),
  observedGeneration: { intOrString: true },
  validationMessages: list(
    object({
      documentationUrl: string,
      level: { type: 'string', enum: ['UNKNOWN', 'ERROR', 'WARNING', 'INFO'] },
      type: object({ code: string, name: string }),
    }),
  ),
};

const conditions = list(
  object(
    {
      lastTransitionTime: string,
      message: string,
      observedGeneration: integer,
      reason: string,
      status: { type: 'string', enum: ['True', 'False', 'Unknown'] },
      type: string,
    },
    ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
  ),
);
const reference = object({ group: string, kind: string, name: string, namespace: string, port: integer, sectionName: string }, ['name']);
const routeKinds = list(object({ group: string, kind: string }, ['kind']));
const listeners = list(
  object({ attachedRoutes: integer, conditions, name: string, supportedKinds: routeKinds }, ['attachedRoutes', 'conditions', 'name']),
);

const withFeatures = object({ conditions, supportedFeatures: list(object({ name: string }, ['name'])) });
const ofRoute = object(
  { parents: list(object({ conditions, controllerName: string, parentRef: reference }, ['controllerName', 'parentRef'])) },
  ['parents'],
);
const ancestors = list(object({ ancestorRef: reference, conditions, controllerName: string }, ['ancestorRef', 'controllerName']));
const ofPolicy = object({ ancestors }, ['ancestors']);

const gatewayApiStatus = {
  Gateway: object({
    addresses: list(object({ type: string, value: string }, ['value'])),
    attachedListenerSets: integer,
    conditions,
    listeners,
  }),
  GatewayClass: withFeatures,
  XMesh: withFeatures,
  ListenerSet: object({ conditions, listeners }),
  HTTPRoute: ofRoute,
  GRPCRoute: ofRoute,
  TCPRoute: ofRoute,
  TLSRoute: ofRoute,
  UDPRoute: ofRoute,
  BackendTLSPolicy: ofPolicy,
  XBackendTrafficPolicy: ofPolicy,
  XBackend: object({ ancestors }),
};

/** The compact schema of a kind's status, or undefined for a kind that has none (ReferenceGrant). */
export function statusSchemaOf({ group, kind }) {
  if (!group.endsWith('.istio.io')) return gatewayApiStatus[kind];
  return object(
    kind === 'ServiceEntry' ? { ...istioStatus, addresses: list(object({ host: string, value: string }, ['value'])) } : istioStatus,
  );
}
