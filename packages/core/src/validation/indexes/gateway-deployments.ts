import { defineIndex, type Index } from '../engine/inputs.js';
import type { HostPort } from './registry.js';
import type { Labels } from './selectors.js';

/** What istiod makes for a Gateway of the Gateway API: a Service and pods of one name, and who these run as. */
export interface GatewayDeployment {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly accounts: readonly string[];
  /** Of its pods. */
  readonly labels: Labels;
  readonly ports: readonly HostPort[];
}

/** Classes that istiod makes something for, and what it puts behind the name of the Gateway. */
const suffixes: Readonly<Record<string, string>> = { istio: '-istio', 'istio-waypoint': '', 'istio-east-west': '' };

/**
 * By namespace, and all under ''. In a cluster it is there as Services, Deployments and service accounts; files have the Gateway only.
 */
export const gatewayDeployments: Index<'gateway-deployments', GatewayDeployment> = defineIndex({
  name: 'gateway-deployments',
  kinds: ['K8sGateway'],
  supplement: true,
  *entries({ cluster, namespace, name, object: { metadata, spec } }) {
    const className = spec?.gatewayClassName ?? '';
    const suffix = Object.hasOwn(suffixes, className) ? suffixes[className] : undefined;
    // A host as address stands for a Service that someone else made.
    if (suffix === undefined || spec?.addresses?.some(({ type }) => type === 'Hostname') === true) return;
    const { annotations = {} } = metadata;
    const usual = `${name}${suffix}`;
    const own = annotations['gateway.istio.io/name-override'] || usual;
    const made: GatewayDeployment = {
      cluster,
      namespace,
      name: own,
      accounts: [annotations['gateway.istio.io/service-account'] || own, usual],
      labels: {
        ...metadata.labels,
        ...spec?.infrastructure?.labels,
        'gateway.networking.k8s.io/gateway-name': name,
        'gateway.networking.k8s.io/gateway-class-name': className,
      },
      ports: [portOf('status-port', 15021), ...(spec?.listeners ?? []).map(({ name: listener, port }) => portOf(listener, port))],
    };
    for (const key of [namespace, '']) yield [key, made];
  },
  where: (key) => (key === '' ? {} : { namespace: key }),
});

function portOf(name: string, number: number): HostPort {
  return { number, name, protocol: 'TCP', targetPort: undefined };
}
