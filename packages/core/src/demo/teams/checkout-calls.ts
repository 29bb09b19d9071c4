import type { Call, Outcome } from '../spec.js';

/** Once an hour the fraud check hangs; orders give up on it and fail with it. */
const FRAUD_HANGS = 'fraud-hangs';
/** Once an hour the payment provider stumbles, and the circuit breaker in front of payments opens. */
const PROVIDER_STUMBLES = 'provider-stumbles';

const orderFailures: readonly Outcome[] = [
  { code: '409', share: 0.02, latency: { p50: 40, p95: 110 } },
  { code: '504', share: 0.03, spell: FRAUD_HANGS, latency: { p50: 2_150, p95: 2_400 } },
  { code: '502', share: 0.015, spell: PROVIDER_STUMBLES, latency: { p50: 320, p95: 800 } },
];

const orders = {
  to: 'checkout/orders',
  service: 'checkout/orders',
  protocol: 'http',
  latency: { p50: 260, p95: 900 },
  code: '201',
  operation: 'POST /orders',
  bytes: { request: 2_200, response: 1_400 },
  outcomes: orderFailures,
} as const;

export const checkoutCalls: readonly Call[] = [
  { from: 'storefront/web-v1', ...orders, rate: 2.8 },
  { from: 'storefront/web-v2', ...orders, rate: 0.3 },
  { from: 'storefront/mobile-bff', ...orders, rate: 1.6 },
  { from: 'west:storefront/web-v1', ...orders, rate: 0.9, latency: { p50: 340, p95: 1_000 } },
  {
    from: 'checkout/orders',
    to: 'checkout/payments',
    service: 'checkout/payments',
    protocol: 'http',
    rate: 5,
    latency: { p50: 130, p95: 420 },
    outcomes: [
      { code: '503', share: 0.03, flags: 'UO', reach: 'refused', spell: PROVIDER_STUMBLES, latency: { p50: 0.4, p95: 0.9 } },
      { code: '502', share: 0.02, spell: PROVIDER_STUMBLES },
      { code: '402', share: 0.03 },
    ],
    operation: 'POST /charges',
  },
  {
    from: 'checkout/payments',
    to: 'istio-egress/istio-egressgateway',
    service: 'istio-egress/istio-egressgateway',
    protocol: 'http',
    rate: 4.8,
    latency: { p50: 105, p95: 330 },
    outcomes: [{ code: '502', share: 0.02, spell: PROVIDER_STUMBLES }],
    operation: 'POST /v1/charges',
  },
  {
    from: 'istio-egress/istio-egressgateway',
    to: 'outside',
    service: 'api.paylane.example',
    outside: { namespace: 'checkout' },
    protocol: 'http',
    rate: 4.8,
    latency: { p50: 100, p95: 320 },
    outcomes: [{ code: '502', share: 0.02, flags: 'UPE', spell: PROVIDER_STUMBLES }],
    operation: 'POST /v1/charges',
  },
  {
    from: 'checkout/orders',
    to: 'checkout/fraud',
    service: 'checkout/fraud',
    protocol: 'http',
    rate: 5.2,
    latency: { p50: 90, p95: 310 },
    outcomes: [
      { code: '200', share: 0.1, spell: FRAUD_HANGS, latency: { p50: 1_300, p95: 1_850 } },
      { code: '504', share: 0.05, flags: 'UT', reach: 'timed-out', spell: FRAUD_HANGS, latency: { p50: 2_001, p95: 2_008 } },
    ],
    operation: 'POST /score',
  },
  {
    from: 'checkout/fraud',
    to: 'outside',
    service: 'lookup.geoatlas.example',
    outside: { cluster: 'PassthroughCluster' },
    protocol: 'http',
    rate: 2.4,
    latency: { p50: 60, p95: 200 },
    operation: 'GET /v2/ip/*',
  },
  {
    from: 'checkout/orders',
    to: 'checkout/pricing',
    service: 'checkout/pricing',
    protocol: 'grpc',
    rate: 5.3,
    latency: { p50: 9, p95: 26 },
    operation: '/inkwell.pricing.Pricing/Quote',
    messages: { request: 1, response: 3 },
  },
  {
    from: 'checkout/orders',
    to: 'checkout/orders-db',
    service: 'checkout/orders-db',
    protocol: 'tcp',
    rate: 26_000,
    received: 18_000,
    system: 'postgresql',
    operation: 'INSERT orders',
    latency: { p50: 6, p95: 18 },
  },
  {
    from: 'checkout/orders',
    to: 'fulfilment/order-events',
    service: 'fulfilment/order-events',
    protocol: 'tcp',
    rate: 14_000,
    received: 1_500,
    system: 'kafka',
    operation: 'orders.placed publish',
    latency: { p50: 3, p95: 9 },
  },
  {
    from: 'checkout/orders',
    to: 'legacy/erp',
    service: 'legacy/erp',
    protocol: 'http',
    rate: 1.1,
    latency: { p50: 240, p95: 800 },
    outcomes: [{ code: '500', share: 0.09 }],
    operation: 'POST /soap/BookingService',
    bytes: { request: 9_000, response: 6_000 },
  },
];
