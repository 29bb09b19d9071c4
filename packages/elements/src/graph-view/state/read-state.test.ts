import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { fromFragment, toFragment, withState } from './fragment.js';
import { type GraphViewState, startState } from './graph-view-state.js';
import { readState } from './read-state.js';

const state: GraphViewState = {
  ...startState,
  options: { ...startState.options, namespaces: ['shop', 'pay'], graphType: 'workload', edgeLabels: ['rate'], legend: false },
  find: 'rt > 1000 & "a = b"',
  hide: 'label:team = "blue sky"',
  hiddenNodes: ['op:east/shop/GET /cart?x=1#2'],
  hiddenNamespaces: ['east/pay'],
  around: 'vapp:east/shop/cart-v1',
  trail: [{ type: 'app', cluster: 'east', namespace: 'shop', name: 'cart', version: 'v1' }],
  selection: { kind: 'node', id: 'vapp:east/shop/cart-v1' },
  collapsed: ['box:east/shop'],
  at: 1_800_000_000_000,
  compare: { mode: 'side', agoSeconds: 3600 },
  viewport: { x: -12.5, y: 40, zoom: 0.75 },
  arranged: { 'vapp:east/shop/cart-v1': [12, -30] },
};

describe('the state of a graph view', () => {
  it('survives JSON', () => {
    expect(readState(JSON.parse(JSON.stringify(state)))).to.deep.equal(state);
  });

  it('survives an address, whatever is in it', () => {
    expect(fromFragment(`#${toFragment(state, 'mesh')}`, 'mesh')).to.deep.equal(state);
    const words = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 4 }), (find, around, hiddenNodes) => {
        const given = { ...startState, find, around, hiddenNodes };
        const fragment = new URL(`https://x/#${toFragment(given, 'mesh')}`).hash;
        expect(fromFragment(fragment, 'mesh')).to.deep.equal(given);
      }),
    );
  });

  it('says in an address only what is not as at the start, so that people can read it', () => {
    expect(toFragment(startState, 'mesh')).to.equal('');
    expect(toFragment({ ...startState, find: 'rt > 1000', at: 5 }, 'mesh')).to.equal('mesh.find=rt%20>%201000&mesh.at=5');
  });

  it('shares an address with others', () => {
    const fragment = withState('#tab=logs&left.find=a&right.at=7', 'left', { ...startState, find: 'b' });
    expect(fragment).to.equal('tab=logs&right.at=7&left.find=b');
    expect(fromFragment(fragment, 'right')?.at).to.equal(7);
    expect(toFragment({ ...startState, find: 'half \ud800' }, 'left')).to.equal('left.find=half%20%EF%BF%BD');
    expect(fromFragment('#tab=logs', 'left')).to.equal(undefined);
    expect(withState(`#${fragment}`, 'left', startState)).to.equal('tab=logs&right.at=7');
  });

  it('keeps an address short, and what matters most in it', () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`vapp:east/shop/cart-${at}`, [at, at] as const]));
    const fragment = toFragment({ ...state, arranged: many }, 'mesh');
    expect(fragment.length).to.be.below(8001);
    expect(fromFragment(fragment, 'mesh')?.arranged).to.deep.equal({});
    expect(fromFragment(fragment, 'mesh')?.find).to.equal(state.find);
  });

  it('takes nothing from outside that is not what it should be', () => {
    const evil = JSON.parse(
      '{"__proto__":{"find":"x"},"options":{"graphType":"evil","windowSeconds":1e99,"namespaces":["a",5,{"b":1}],"render":"x"},' +
        '"find":7,"selection":{"kind":"none","id":"a"},"viewport":{"x":null,"y":0,"zoom":1},"arranged":{"a":[1],"b":[1,2,3],"c":"d"},' +
        '"trail":[{"type":"app"},{"type":"app","namespace":"n","name":"m","evil":1}],"at":"now","compare":{"mode":"delete"}}',
    ) as unknown;
    expect(readState(evil)).to.deep.equal({
      ...startState,
      options: { ...startState.options, namespaces: ['a'] },
      arranged: { b: [1, 2] },
      trail: [{ type: 'app', namespace: 'n', name: 'm' }],
    });
    for (const nothing of [undefined, null, 5, 'x', [], [1]]) expect(readState(nothing)).to.deep.equal(startState);
    fc.assert(fc.property(fc.anything(), (any) => readState(any).version === 1));
    fc.assert(fc.property(fc.string(), (any) => fromFragment(`mesh.find=${any}&mesh.arranged=${any}`, 'mesh')?.version === 1));
  });

  it('bounds what it takes', () => {
    const read = readState({ find: 'x'.repeat(2001), hiddenNodes: Array.from({ length: 9000 }, () => 'n'), around: 'y'.repeat(401) });
    expect(read.find).to.equal('');
    expect(read.hiddenNodes).to.have.length(2000);
    expect(read).not.to.have.property('around');
  });
});
