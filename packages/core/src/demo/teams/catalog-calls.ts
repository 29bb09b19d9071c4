import type { Call } from '../spec.js';

const books = {
  service: 'catalog/books',
  protocol: 'http',
  operation: 'GET /books/{isbn}',
  bytes: { request: 500, response: 7_000 },
} as const;
const database = { service: 'catalog/catalog-db', protocol: 'tcp', system: 'postgresql', operation: 'SELECT books' } as const;
const reviews = {
  service: 'catalog/reviews',
  protocol: 'grpc',
  operation: '/inkwell.reviews.Reviews/List',
  messages: { request: 1, response: 8 },
  latency: { p50: 16, p95: 48 },
} as const;

/** Readers of books, by the rate that reaches each version. */
const readers = [
  { from: 'storefront/web-v1', to: 'catalog/books-v1', rate: 9 },
  { from: 'storefront/web-v1', to: 'catalog/books-v2', rate: 7.2 },
  { from: 'storefront/web-v1', to: 'catalog/books-v3', rate: 1.8 },
  { from: 'storefront/web-v2', to: 'catalog/books-v1', rate: 1 },
  { from: 'storefront/web-v2', to: 'catalog/books-v2', rate: 0.8 },
  { from: 'storefront/mobile-bff', to: 'catalog/books-v1', rate: 4.5 },
  { from: 'storefront/mobile-bff', to: 'catalog/books-v2', rate: 3.6 },
  { from: 'recommendations/recommender', to: 'catalog/books-v1', rate: 3 },
  { from: 'istio-ingress/partner-gateway', to: 'catalog/books-v1', rate: 2.5 },
  { from: 'istio-ingress/partner-gateway', to: 'catalog/books-v2', rate: 2 },
] as const;

export const catalogCalls: readonly Call[] = [
  ...readers.map((reader): Call => ({
    ...reader,
    ...books,
    latency: reader.to === 'catalog/books-v3' ? { p50: 28, p95: 240 } : { p50: 24, p95: 80 },
    outcomes: [
      { code: '404', share: 0.015, latency: { p50: 5, p95: 14 } },
      ...(reader.to === 'catalog/books-v3' ? [{ code: '500', share: 0.14 }] : []),
    ],
  })),
  { from: 'storefront/web-v1', to: 'west:catalog/books-v1', ...books, rate: 3.5, latency: { p50: 85, p95: 170 } },
  {
    from: 'istio-ingress/istio-ingressgateway',
    to: 'catalog/covers',
    service: 'catalog/covers',
    protocol: 'http',
    rate: 22,
    latency: { p50: 14, p95: 60 },
    outcomes: [{ code: '304', share: 0.35, latency: { p50: 4, p95: 11 } }],
    operation: 'GET /covers/{isbn}.webp',
    bytes: { request: 400, response: 52_000 },
  },
  {
    from: 'catalog/covers',
    to: 'outside',
    service: 'covers.objectstore.example',
    outside: { namespace: 'catalog' },
    protocol: 'http',
    rate: 3.2,
    latency: { p50: 34, p95: 130 },
    outcomes: [{ code: '404', share: 0.01 }],
    operation: 'GET /inkwell-covers/*',
    bytes: { request: 700, response: 240_000 },
  },
  { from: 'catalog/books-v1', to: 'catalog/reviews-v1', ...reviews, rate: 14 },
  { from: 'catalog/books-v2', to: 'catalog/reviews-v1', ...reviews, rate: 10, outcomes: [{ code: '200', grpc: '14', share: 0.03 }] },
  { from: 'catalog/books-v3', to: 'catalog/reviews-v1', ...reviews, rate: 1.4 },
  { from: 'catalog/books-v1', to: 'catalog/reviews-v2', ...reviews, rate: 2.8, mirrored: true, untraced: true },
  {
    from: 'catalog/books-v2',
    to: 'catalog/reviews-v2',
    ...reviews,
    rate: 2,
    mirrored: true,
    untraced: true,
    outcomes: [{ code: '200', grpc: '13', share: 0.2 }],
  },
  { from: 'catalog/books-v1', to: 'catalog/catalog-db', ...database, rate: 46_000, received: 390_000, latency: { p50: 4, p95: 12 } },
  { from: 'catalog/books-v2', to: 'catalog/catalog-db', ...database, rate: 34_000, received: 300_000, latency: { p50: 4, p95: 12 } },
  { from: 'catalog/books-v2', to: 'catalog/catalog-db-v17', ...database, rate: 8_000, received: 70_000, latency: { p50: 3, p95: 9 } },
  { from: 'catalog/books-v3', to: 'catalog/catalog-db-v17', ...database, rate: 6_000, received: 44_000, latency: { p50: 9, p95: 160 } },
  {
    from: 'catalog/reviews-v1',
    to: 'catalog/catalog-db',
    ...database,
    operation: 'SELECT reviews',
    rate: 30_000,
    received: 210_000,
    latency: { p50: 5, p95: 15 },
  },
  ...(['search-v1', 'search-v2'] as const).map((version): Call => ({
    from: `catalog/${version}`,
    to: 'catalog/search-index',
    service: 'catalog/search-index',
    protocol: 'http',
    rate: version === 'search-v1' ? 14 : 1.2,
    latency: { p50: 28, p95: 95 },
    outcomes: [{ code: '429', share: 0.006, latency: { p50: 2, p95: 4 } }],
    operation: 'POST /books/_search',
  })),
];
