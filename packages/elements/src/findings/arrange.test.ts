import type { FindingCode, ListedFinding, Severity } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { filterFindings, findingKey, type FindingsFilter, pageOfGroups } from './arrange.js';

const finding = (name: string, code: FindingCode, severity: Severity, more: Partial<ListedFinding> = {}): ListedFinding => ({
  code,
  codes: [code],
  severity,
  ref: { cluster: 'east', group: 'networking.istio.io', kind: 'VirtualService', namespace: 'shop', name },
  path: 'spec',
  params: {},
  related: [],
  ...more,
});
const a1 = finding('a', 'KIA1', 'warning');
const a2 = finding('a', 'KIA2', 'error', { codes: ['KIA2', 'IST9'] });
const b1 = finding('b', 'KIA1', 'warning');
const ns = finding('shop', 'KIA3', 'info', { ref: { cluster: 'east', group: '', kind: 'Namespace', namespace: '', name: 'shop' } });
const all = [a1, b1, a2, ns];
const everything = { from: 0, to: 100 };
const filter = (change: Partial<FindingsFilter>): readonly string[] =>
  filterFindings(
    all,
    { text: '', severities: new Set(), namespace: undefined, code: undefined, ...change },
    ({ code }) => `Sentence of ${code}`,
  ).map(({ ref, code }) => `${ref.name} ${code}`);

describe('filterFindings', () => {
  it('finds words anywhere in what is said and shown', () => {
    expect(filter({})).to.have.length(4);
    expect(filter({ text: 'SENTENCE kia1 shop/B' })).to.deep.equal(['b KIA1']);
    expect(filter({ text: 'ist9' })).to.deep.equal(['a KIA2']);
  });

  it('selects by severity, namespace and any code', () => {
    expect(filter({ severities: new Set(['error', 'info']) })).to.deep.equal(['a KIA2', 'shop KIA3']);
    expect(filter({ namespace: 'shop' })).to.have.length(4);
    expect(filter({ namespace: '' })).to.deep.equal([]);
    expect(filter({ code: 'IST9' })).to.deep.equal(['a KIA2']);
  });
});

describe('pageOfGroups', () => {
  const names = (grouping: Parameters<typeof pageOfGroups>[1], page = everything): readonly string[] =>
    pageOfGroups(all, grouping, page).map(({ key, findings }) => `${key.split('\n').at(-1)}: ${findings.map(({ code }) => code).join()}`);

  it('puts what is worst first, among groups and within', () => {
    expect(names('object')).to.deep.equal(['a: KIA2,KIA1', 'b: KIA1', 'shop: KIA3']);
    expect(names('code')).to.deep.equal(['KIA2: KIA2', 'KIA1: KIA1,KIA1', 'KIA3: KIA3']);
    expect(names('severity')).to.deep.equal(['error: KIA2', 'warning: KIA1,KIA1', 'info: KIA3']);
    expect(names('namespace')).to.deep.equal(['shop: KIA2,KIA1,KIA1,KIA3']);
  });

  it('cuts pages through groups and still counts them whole', () => {
    expect(names('object', { from: 1, to: 3 })).to.deep.equal(['a: KIA1', 'b: KIA1']);
    expect(pageOfGroups(all, 'object', { from: 1, to: 2 })[0]?.severities).to.deep.equal({ error: 1, warning: 1, info: 0 });
  });
});

describe('findingKey', () => {
  it('tells findings apart by what differs in them', () => {
    expect(new Set([...all, { ...a1, params: { host: 'x' } }, { ...a1, path: '' }].map(findingKey)).size).to.equal(6);
    expect(findingKey({ ...a1 })).to.equal(findingKey(a1));
  });
});
