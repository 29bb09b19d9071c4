import type { MeshDataSource, MetricsQuery } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../fixtures/eventually.js';
import { shop } from '../model/model.fixture.js';
import '../../define.js';

const never = <T>(): Promise<T> => new Promise(() => undefined);

describe('renderCharts', () => {
  it('asks the source that the panel was given, without an enclosing one', async () => {
    const asked: MetricsQuery[] = [];
    const source: Partial<MeshDataSource> = {
      graph: never,
      metrics: (query) => {
        asked.push(query);
        return never();
      },
    };
    await fixture(html`<mesh-graph-panel refresh-seconds="0" .source=${source} .graph=${shop} .selected=${['cart']}></mesh-graph-panel>`);
    await eventually(() => asked.length > 0);
    expect(asked.map(({ target }) => target.name)).to.deep.equal(['cart']);
  });
});
