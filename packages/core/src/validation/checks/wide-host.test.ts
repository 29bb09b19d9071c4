import { expect, it } from 'vitest';
import { wideHost } from './wide-host.js';

it.each([
  ['*.local', '*'],
  ['*.svc.mesh.test', '*'],
  ['*.shop.svc.cluster.local', 'shop'],
  ['*.shop.svc.mesh.test', 'shop'],
  ['reviews.shop.svc.cluster.local', undefined],
  ['reviews', undefined],
  ['*.example.com', undefined],
])('takes %s for %s', (host, wide) => {
  expect(wideHost(host, { namespace: 'tests', domain: host.includes('mesh.test') ? 'mesh.test' : 'cluster.local' })).toBe(wide);
});
