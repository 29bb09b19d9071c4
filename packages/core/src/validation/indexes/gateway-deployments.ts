import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
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

/** A Gateway, and what istiod would make for it if its class were istiod's: `name` is without what istiod puts behind it. */
interface DeployedGateway extends Omit<GatewayDeployment, 'accounts'> {
  readonly className: string;
  /** What its annotations say. */
  readonly ownName?: string;
  readonly ownAccount?: string;
}

/**
 * By namespace, and all under ''. In a cluster it is there as Services, Deployments and service accounts; files have the Gateway only.
 */
const deployedGateways: Index<'deployed-gateways', DeployedGateway> = defineIndex({
  name: 'deployed-gateways',
  kinds: ['K8sGateway'],
  supplement: true,
  *entries({ cluster, namespace, name, object: { metadata, spec } }) {
    const className = spec?.gatewayClassName ?? '';
    // A host as address stands for a Service that someone else made.
    if (className === '' || spec?.addresses?.some(({ type }) => type === 'Hostname') === true) return;
    const { 'gateway.istio.io/name-override': ownName, 'gateway.istio.io/service-account': ownAccount } = metadata.annotations ?? {};
    const made: DeployedGateway = {
      cluster,
      namespace,
      name,
      className,
      ...(ownName && { ownName }),
      ...(ownAccount && { ownAccount }),
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
});

/** By cluster and name: who serves the Gateways of a class. A class that cannot be read counts as istiod's own. */
const classControllers: Index<'class-controllers', string> = defineIndex({
  name: 'class-controllers',
  kinds: ['K8sGatewayClass'],
  supplement: true,
  *entries({ cluster, name, object }) {
    yield [keyOf(cluster, name), object.spec?.controllerName ?? ''];
  },
});

/** By namespace, or of all where it is '': what istiod makes for Gateways. */
export const gatewayDeployments: Query<'gateway-deployments', string, readonly GatewayDeployment[]> = defineQuery({
  name: 'gateway-deployments',
  inputs: [deployedGateways, classControllers],
  keyOf: (namespace: string) => namespace,
  compute: (namespace, view): readonly GatewayDeployment[] =>
    view.get(deployedGateways, namespace).flatMap(({ className, name, ownName, ownAccount, ...made }) => {
      const [controller = builtIn.get(className) ?? 'istio.io/gateway-controller'] = view.get(
        classControllers,
        keyOf(made.cluster, className),
      );
      if (!isDeploying(controller)) return [];
      const usual = unsuffixed.has(controller) ? name : `${name}-${className}`;
      const own = ownName ?? usual;
      return [{ ...made, name: own, accounts: [ownAccount ?? own, usual] }];
    }),
});

/** The classes that istiod knows without an object, but for the one whose controller is the usual. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['istio-remote', 'istio.io/unmanaged-gateway'],
  ['istio-waypoint', 'istio.io/mesh-controller'],
  ['istio-east-west', 'istio.io/eastwest-controller'],
]);

/** Those who make something of the Gateway's own name. */
const unsuffixed: ReadonlySet<string> = new Set(['istio.io/mesh-controller', 'istio.io/eastwest-controller']);

/** Whether a controller is istiod, and makes something for Gateways; OpenShift gives it another name. */
function isDeploying(controller: string): boolean {
  return /^(?:istio|openshift)\.io\//.test(controller) && controller !== 'istio.io/unmanaged-gateway';
}

function portOf(name: string, number: number): HostPort {
  return { number, name, protocol: 'TCP', targetPort: undefined };
}
