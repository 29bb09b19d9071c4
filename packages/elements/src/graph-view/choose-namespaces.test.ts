import type { NamespaceInfo } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { chooseNamespaces } from './choose-namespaces.js';

const info = (name: string, rest: Partial<NamespaceInfo> = {}): NamespaceInfo => ({
  name,
  clusters: ['east'],
  labels: {},
  injection: 'sidecar',
  controlPlane: false,
  ...rest,
});

describe('chooseNamespaces', () => {
  it('takes those of the mesh, without its control plane', () => {
    const known = [
      info('shop'),
      info('amb', { injection: 'ambient' }),
      info('legacy', { injection: 'none' }),
      info('istio-system', { controlPlane: true }),
    ];
    expect(chooseNamespaces(known)).to.deep.equal(['shop', 'amb']);
  });

  it('takes none of very many', () => {
    const many = Array.from({ length: 26 }, (_, index) => info(`team-${index}`));
    expect(chooseNamespaces(many)).to.deep.equal([]);
    expect(chooseNamespaces(many.slice(1))).to.have.length(25);
  });
});
