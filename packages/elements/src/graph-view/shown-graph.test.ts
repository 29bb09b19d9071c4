import { compileFind, type MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { bookstore } from '../graph/fixtures/bookstore.js';
import { HideHistory } from './hide-history.js';
import { featuresFor, namespaceKey, showGraph as show, type ShownGraph } from './shown-graph.js';
import { type Hiding, nothingHidden } from './state/graph-view-state.js';

const showGraph = (graph: MeshGraph, find: string, hiding: Hiding): ShownGraph => show(graph, { find, hiding, language: compileFind });
const [first] = bookstore.edges;
const target = bookstore.nodes.find(({ id }) => id === first?.target);

describe('showGraph', () => {
  it('hands on the graph itself where nothing is hidden', () => {
    const shown = showGraph(bookstore, '', nothingHidden);
    expect(shown.graph).to.equal(bookstore);
    expect(shown.found).to.deep.equal([]);
    expect(showGraph(bookstore, 'rt >', { ...nothingHidden, hide: '((' }).graph).to.equal(bookstore);
  });

  it('finds only in what is not hidden, and counts both', () => {
    const shown = showGraph(bookstore, 'name != NaN OR traffic', { ...nothingHidden, hide: 'namespace != checkout' });
    expect(new Set(shown.graph.nodes.map(({ namespace }) => namespace))).to.deep.equal(new Set(['checkout']));
    expect(shown.hiddenCount.nodes).to.equal(bookstore.nodes.length - shown.graph.nodes.length);
    expect(shown.found).to.have.length(shown.foundCount.nodes + shown.foundCount.edges);
    expect(shown.foundCount.edges).to.be.greaterThan(0).and.at.most(shown.graph.edges.length);
  });

  it('does nothing by expressions while their language is not loaded', () => {
    const shown = show(bookstore, { find: 'rank = 1', hiding: { ...nothingHidden, hide: 'traffic' }, language: undefined });
    expect(shown.graph).to.equal(bookstore);
    expect(shown.found).to.deep.equal([]);
  });

  it('knows ranks', () => {
    expect(showGraph(bookstore, 'rank = 1', nothingHidden).foundCount.nodes).to.be.greaterThan(0);
  });

  it('hides single nodes and namespaces, and shows one with its neighbours only', () => {
    const id = target?.id ?? '';
    expect(showGraph(bookstore, '', { ...nothingHidden, hiddenNodes: [id] }).graph.nodes.some((node) => node.id === id)).to.equal(false);
    const key = namespaceKey(target ?? { cluster: '', namespace: '' });
    const without = showGraph(bookstore, '', { ...nothingHidden, hiddenNamespaces: [key] }).graph;
    expect(without.nodes.some((node) => namespaceKey(node) === key)).to.equal(false);
    expect(without.boxes.length).to.be.below(bookstore.boxes.length);
    const near = showGraph(bookstore, '', { ...nothingHidden, around: id }).graph;
    expect(near.edges.every(({ source, target: end }) => source === id || end === id)).to.equal(true);
    expect(near.nodes.length).to.be.greaterThan(1).and.below(bookstore.nodes.length);
    expect(showGraph(bookstore, '', { ...nothingHidden, around: 'gone' }).graph).to.equal(bookstore);
  });

  it('knows what must be asked for', () => {
    expect(featuresFor(compileFind, 'rt > 5 OR mtls', 'label:team', 'not readable (')).to.deep.equal([
      'labels',
      'responseTime',
      'security',
    ]);
  });
});

describe('HideHistory', () => {
  it('goes back and forth, and forgets what was undone when something else is hidden', () => {
    const history = new HideHistory();
    const [a, b] = ['a', 'b'].map((hide) => ({ ...nothingHidden, hide }));
    if (!a || !b) throw new Error('no steps');
    expect(history.undo(nothingHidden)).to.equal(undefined);
    history.push(nothingHidden);
    history.push(a);
    expect(history.undo(b)).to.equal(a);
    expect(history.undo(a)).to.equal(nothingHidden);
    expect(history.redo(nothingHidden)).to.equal(a);
    expect(history.canUndo && history.canRedo).to.equal(true);
    history.push(a);
    expect(history.canRedo).to.equal(false);
  });
});
