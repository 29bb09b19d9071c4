import type { GraphNode, MeshGraph } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import type { MeshGoTo } from './mesh-go-to.js';
import './mesh-go-to.define.js';

const cart = (cluster: string): GraphNode => ({
  ...{ id: cluster, type: 'workload', cluster, namespace: 'shop', workload: 'cart' },
  ...{ destServices: [], traffic: [], marks: {} },
});
const graphOf = (...nodes: readonly GraphNode[]): MeshGraph => ({
  ...{ type: 'workload', at: 0, windowSeconds: 60, namespaces: ['shop'] },
  ...{ boxes: [], edges: [], nodes },
});

async function offered(graph: MeshGraph, search = ''): Promise<readonly string[]> {
  const element = await fixture<MeshGoTo>(html`<mesh-go-to lang="en" .graph=${graph}></mesh-go-to>`);
  element.renderRoot.querySelector('button')?.click();
  await element.updateComplete;
  const input = element.renderRoot.querySelector('input');
  if (input) input.value = search;
  input?.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll('[role=option]')].map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

describe('<mesh-go-to>', () => {
  it('tells what has the same name and namespace apart by cluster, which can be searched for', async () => {
    const both = graphOf(cart('east'), cart('west'));
    expect(await offered(both)).to.deep.equal(['cart Workload · shop · east', 'cart Workload · shop · west']);
    expect(await offered(both, 'cart west')).to.deep.equal(['cart Workload · shop · west']);
  });

  it('does not name the only cluster', async () => {
    expect(await offered(graphOf(cart('east')))).to.deep.equal(['cart Workload · shop']);
  });
});
