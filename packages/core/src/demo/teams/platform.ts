import { entry } from '../entry.js';
import type { Team } from '../spec.js';

const both = ['east', 'west'] as const;

/** The platform team: the control plane, the gateways at the edge, and the probes that watch the shop from outside the mesh. */
export const platform: Team = {
  name: 'Platform',
  namespaces: [
    { name: 'istio-system', clusters: both, labels: { 'topology.istio.io/network': 'network1' } },
    { name: 'istio-ingress', clusters: both, labels: { 'istio-injection': 'enabled' } },
    { name: 'istio-egress', labels: { 'istio-injection': 'enabled' } },
    { name: 'platform' },
    { name: 'default', clusters: both },
  ],
  workloads: [
    ...both.map((cluster) => ({
      cluster,
      namespace: 'istio-system',
      name: 'istiod',
      mesh: 'none' as const,
      serviceAccount: 'istiod',
      labels: { istio: 'pilot', 'istio.io/rev': 'default', 'operator.istio.io/component': 'Pilot' },
      image: 'docker.io/istio/pilot:1.29.2',
      ports: [15010, 15012, 15014, 15017],
    })),
    {
      namespace: 'istio-system',
      name: 'ztunnel',
      kind: 'DaemonSet',
      replicas: 3,
      mesh: 'ztunnel',
      labels: { 'sidecar.istio.io/inject': 'false' },
      image: 'docker.io/istio/ztunnel:1.29.2',
      ports: [15020],
    },
    {
      namespace: 'istio-system',
      name: 'istio-cni-node',
      kind: 'DaemonSet',
      replicas: 3,
      mesh: 'none',
      labels: { 'k8s-app': 'istio-cni-node' },
      image: 'docker.io/istio/install-cni:1.29.2',
    },
    ...both.map((cluster) => ({
      cluster,
      namespace: 'istio-ingress',
      name: 'istio-ingressgateway',
      mesh: 'gateway' as const,
      labels: { istio: 'ingressgateway', 'operator.istio.io/component': 'IngressGateways' },
      ports: [8080, 8443],
    })),
    { namespace: 'istio-ingress', name: 'partner-gateway', mesh: 'gateway', labels: { istio: 'partner-gateway' }, ports: [8443] },
    {
      namespace: 'istio-egress',
      name: 'istio-egressgateway',
      mesh: 'gateway',
      labels: { istio: 'egressgateway', 'operator.istio.io/component': 'EgressGateways' },
      ports: [8443],
    },
    { namespace: 'platform', name: 'synthetic-monitor', mesh: 'none', replicas: 1, ports: [9115] },
    { namespace: 'platform', name: 'prometheus', kind: 'StatefulSet', mesh: 'none', replicas: 1, ports: [9090] },
  ],
  services: [
    {
      clusters: both,
      namespace: 'istio-system',
      name: 'istiod',
      selector: { app: 'istiod', istio: 'pilot' },
      ports: [
        { name: 'grpc-xds', port: 15010 },
        { name: 'https-dns', port: 15012 },
        { name: 'https-webhook', port: 443, targetPort: 15017 },
        { name: 'http-monitoring', port: 15014 },
      ],
    },
    {
      clusters: both,
      namespace: 'istio-ingress',
      name: 'istio-ingressgateway',
      selector: { app: 'istio-ingressgateway', istio: 'ingressgateway' },
      type: 'LoadBalancer',
      ports: [
        { name: 'http2', port: 80, targetPort: 8080 },
        { name: 'https', port: 443, targetPort: 8443 },
      ],
    },
    {
      namespace: 'istio-ingress',
      name: 'partner-gateway',
      selector: { app: 'partner-gateway', istio: 'partner-gateway' },
      type: 'LoadBalancer',
      ports: [{ name: 'https', port: 443, targetPort: 8443 }],
    },
    {
      namespace: 'istio-egress',
      name: 'istio-egressgateway',
      selector: { app: 'istio-egressgateway', istio: 'egressgateway' },
      ports: [{ name: 'https', port: 443, targetPort: 8443 }],
    },
    { namespace: 'platform', name: 'prometheus', ports: [{ name: 'http', port: 9090 }] },
  ],
  calls: [
    {
      from: 'unknown',
      to: 'storefront/web-v1',
      service: 'storefront/web',
      protocol: 'http',
      rate: 0.8,
      latency: { p50: 60, p95: 180 },
      operation: 'GET /healthz',
      untraced: true,
    },
    {
      from: 'unknown',
      to: 'catalog/search-v1',
      service: 'catalog/search',
      protocol: 'http',
      rate: 0.4,
      operation: 'GET /healthz',
      untraced: true,
    },
  ],
  config: [
    entry('PeerAuthentication', 'istio-system/default', { mtls: { mode: 'PERMISSIVE' } }, { clusters: both }),
    entry(
      'Telemetry',
      'istio-system/mesh-default',
      { tracing: [{ providers: [{ name: 'jaeger' }], randomSamplingPercentage: 5 }], accessLogging: [{ providers: [{ name: 'envoy' }] }] },
      { clusters: both },
    ),
    entry(
      'K8sGatewayClass',
      'istio',
      { controllerName: 'istio.io/gateway-controller', description: 'The default Istio GatewayClass' },
      { clusters: both },
    ),
    entry(
      'K8sGatewayClass',
      'istio-waypoint',
      { controllerName: 'istio.io/mesh-controller', description: 'The default Istio waypoint GatewayClass' },
      { clusters: both },
    ),
    entry('Gateway', 'istio-ingress/shop', {
      selector: { istio: 'ingressgateway' },
      servers: [
        {
          port: { number: 443, name: 'https', protocol: 'HTTPS' },
          hosts: ['shop.inkwell.example', 'images.inkwell.example'],
          tls: { mode: 'SIMPLE', credentialName: 'shop-inkwell-example' },
        },
        { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['shop.inkwell.example'], tls: { httpsRedirect: true } },
      ],
    }),
    entry('Gateway', 'istio-ingress/partners', {
      selector: { istio: 'partner-gateway' },
      servers: [
        {
          port: { number: 443, name: 'https', protocol: 'HTTPS' },
          hosts: ['partners.inkwell.example'],
          tls: { mode: 'MUTUAL', credentialName: 'partners-inkwell-example' },
        },
      ],
    }),
    entry('Gateway', 'istio-egress/payment-provider', {
      selector: { istio: 'egressgateway' },
      servers: [{ port: { number: 443, name: 'https', protocol: 'HTTPS' }, hosts: ['api.paylane.example'], tls: { mode: 'ISTIO_MUTUAL' } }],
    }),
    entry('Sidecar', 'istio-system/default', { egress: [{ hosts: ['*/*'] }] }, { clusters: both }),
  ],
};
