import { readFileSync } from 'node:fs';
import { type Finding, readObjects, validate } from '@meshlens/core/validation';
import { describe, expect, it } from 'vitest';
import { mistakes } from './realistic-mistakes.js';

const read = (mesh: string): string => readFileSync(new URL(`../fixtures/meshes/${mesh}.yaml`, import.meta.url), 'utf8');
const findingsOf = (text: string): readonly Finding[] => validate(readObjects(text, 'mesh.yaml').objects).findings;
const tell = ({ code, ref, path }: Finding): string => `${code} ${ref.kind} ${ref.name} ${path}`;

/** What is to be told of each mesh although it is as people write them, by the documentation of Istio among others. */
const told: Readonly<Record<string, readonly string[]>> = {
  ambient: ['MSH6009 AuthorizationPolicy all-at-waypoint spec/rules[0]'],
  bookinfo: [
    'IST0129 DestinationRule originate-tls-for-edition-cnn-com spec/trafficPolicy/portLevelSettings[0]/tls',
    'KIA0209 DestinationRule egressgateway-for-cnn spec/subsets[0]',
    'KIA0209 DestinationRule egressgateway-for-wikipedia spec/subsets[0]',
  ],
  'envoy-filters': [
    'IST0151 EnvoyFilter filter-local-ratelimit-svc spec/configPatches[0]/patch/operation',
    'IST0151 EnvoyFilter filter-ratelimit spec/configPatches[0]/patch/operation',
  ],
  'gateway-api': [],
  'helm-gateway': [
    'KIA0301 Gateway api spec/servers[0]/hosts[0]',
    'KIA0301 Gateway public spec/servers[1]/hosts[0]',
    'MSH3013 Gateway api spec/servers[0]/tls/credentialName',
    'MSH3013 Gateway public spec/servers[1]/tls/credentialName',
  ],
  'multi-cluster': [],
  policies: [],
  production: [],
};

describe.each(Object.entries(told))('the mesh %s', (mesh, expected) => {
  const text = read(mesh);
  const before = findingsOf(text);

  it('has no false alarms', () => {
    expect(
      before
        .filter(({ severity }) => severity !== 'info')
        .map(tell)
        .sort(),
    ).toEqual(expected);
  });

  it.each(mistakes[mesh] ?? [])('$right written as $wrong is $found', ({ right, wrong, found }) => {
    const at = text.indexOf(right);
    expect(at, `"${right}" stands in ${mesh}.yaml`).toBeGreaterThanOrEqual(0);
    const broken = text.slice(0, at) + wrong + text.slice(at + right.length);
    const known = new Set(before.map(tell));
    const added = findingsOf(broken).filter((each) => !known.has(tell(each)));
    const differs = [...wrong].findIndex((letter, i) => letter !== right[i]);
    const line = broken.slice(0, at + differs).split('\n').length;
    // What follows from a mistake elsewhere is told too; the mistake itself must be where it was made.
    expect(added.filter((each) => each.line === line).map(tell)).toContain(found);
  });
});
