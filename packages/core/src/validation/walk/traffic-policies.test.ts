import { expect, it } from 'vitest';
import { trafficPoliciesOf } from './traffic-policies.js';

it('finds the policies of the host, of its subsets and of their ports', () => {
  const found = trafficPoliciesOf({
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: { name: 'reviews' },
    spec: {
      host: 'reviews',
      trafficPolicy: { portLevelSettings: [{ port: { number: 80 } }] },
      subsets: [{ name: 'v1' }, { name: 'v2', trafficPolicy: { portLevelSettings: [{}] } }],
    },
  });
  expect([...found].map(({ path, isOfPort }) => [path, isOfPort])).toEqual([
    ['spec/trafficPolicy', false],
    ['spec/trafficPolicy/portLevelSettings[0]', true],
    ['spec/subsets[1]/trafficPolicy', false],
    ['spec/subsets[1]/trafficPolicy/portLevelSettings[0]', true],
  ]);
});
