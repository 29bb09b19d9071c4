/** A value that Istio judges by itself, and what it says. */
export interface ScalarCase {
  readonly function: string;
  readonly input: unknown;
  readonly valid: boolean;
  readonly sni?: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

const objectOf = (kind: string, spec: object): Raw => {
  const group = kind === 'EnvoyFilter' ? 'v1alpha3' : 'v1';
  return { apiVersion: `networking.istio.io/${group}`, kind, metadata: { name: 'scalar', namespace: 'shop' }, spec };
};
const meshConfig = (config: object): Raw => ({
  apiVersion: 'meshlens/v1',
  kind: 'MeshFacts',
  metadata: { name: 'mesh' },
  spec: { controlPlanes: [{ meshConfig: config }] },
});
const route = { route: [{ destination: { host: 'reviews' } }] };
const rule = (http: object): Raw => objectOf('VirtualService', { hosts: ['reviews'], http: [{ ...route, ...http }] });

/** An object that is judged by the function named where it has the value, and nothing else in it is at fault. */
const places: Readonly<Record<string, (input: unknown, sni: boolean) => Raw>> = {
  ValidateHTTPHeaderNameOrJwtClaimRoute: (name) => rule({ match: [{ headers: { [String(name)]: { exact: 'a' } } }] }),
  ValidateHTTPHeaderValue: (value) => rule({ headers: { response: { set: { name: value } } } }),
  validateHTTPStatus: (status) => rule({ fault: { abort: { httpStatus: status, percentage: { value: 1 } } } }),
  'agent.ValidateDuration': (timeout) => rule({ timeout }),
  'agent.ValidatePort': (number) => rule({ route: [{ destination: { host: 'reviews', port: { number } } }] }),
  'agent.ValidateFQDN': (address) => objectOf('WorkloadEntry', { address }),
  'agent.ValidateWildcardDomain': (host) => objectOf('DestinationRule', { host }),
  'agent.ValidateIPAddress': (bind) =>
    objectOf('Gateway', { servers: [{ bind, hosts: ['a.example'], port: { number: 80, name: 'http', protocol: 'HTTP' } }] }),
  'agent.ValidateIPSubnet': (address) => objectOf('ServiceEntry', { hosts: ['a.example'], addresses: [address] }),
  ValidatePortName: (name) =>
    objectOf('ServiceEntry', { hosts: ['a.example'], resolution: 'DNS', ports: [{ number: 80, name, protocol: 'HTTP' }] }),
  'agent.ValidateWildcardDomainForVirtualServiceBoundToGateway': (host, sni) =>
    objectOf('VirtualService', {
      hosts: [host],
      gateways: ['public'],
      ...(sni ? { tls: [{ match: [{ sniHosts: [host] }], ...route }] } : { http: [route] }),
    }),
  ValidateStrictHTTPHeaderName: (header) => ({
    ...objectOf('RequestAuthentication', { jwtRules: [{ issuer: 'a', outputClaimToHeaders: [{ header, claim: 'a' }] }] }),
    apiVersion: 'security.istio.io/v1',
  }),
  'agent.ValidateProxyAddress': (discoveryAddress) => meshConfig({ defaultConfig: { discoveryAddress } }),
  'agent.ValidateDrainDuration': (drainDuration) => meshConfig({ defaultConfig: { drainDuration } }),
  'agent.ValidateTrustDomain': (trustDomain) => meshConfig({ trustDomain }),
  'agent.ValidateConnectTimeout': (connectTimeout) => meshConfig({ connectTimeout }),
  'agent.ValidateProtocolDetectionTimeout': (protocolDetectionTimeout) => meshConfig({ protocolDetectionTimeout }),
  'agent.validateExtensionProviderService': (service) =>
    meshConfig({ extensionProviders: [{ name: 'provider', zipkin: { service, port: 9411 } }] }),
  'agent.validateLocalities': (localities) =>
    objectOf('DestinationRule', {
      host: 'reviews',
      trafficPolicy: {
        outlierDetection: {},
        loadBalancer: { localityLbSetting: { distribute: (localities as readonly string[]).map((from) => ({ from, to: { a: 100 } })) } },
      },
    }),
};

/** Where a value is judged as the case says; undefined where no object has such a value. */
export function placed({ function: by, input, sni = false }: ScalarCase): Raw | undefined {
  return Object.hasOwn(places, by) ? places[by]?.(input, sni) : undefined;
}
