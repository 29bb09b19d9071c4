import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTopLevel } from './top-level-yaml.js';

const keys = new Set(['exportTo', 'root', 'domain']);
const read = (...lines: readonly string[]): Record<string, unknown> => Object.fromEntries(readTopLevel(lines.join('\n'), keys));

describe('readTopLevel', () => {
  it.each([
    ['exportTo:', '- "."', "- 'shop'", '- bank', 'root: istio-system'],
    ['exportTo:', '  - "*"', '', '  # all of it', 'domain: cluster.local # the default'],
    ['exportTo: [".", shop]', 'root: "istio-system"', "domain: 'td'"],
    ['exportTo: []', 'defaults:', '  root: nested', '  exportTo:', '  - "~"', 'domain: td'],
    ['other: |', '  text', 'root: r'],
  ])('reads what a YAML parser reads: %j …', (...lines) => {
    const parsed = parse(lines.join('\n')) as Record<string, unknown>;
    expect(read(...lines)).toEqual(Object.fromEntries(Object.entries(parsed).filter(([key]) => keys.has(key))));
  });

  it.each([
    ['nested values', ['root:', '  name: x']],
    ['lists of more than texts', ['exportTo:', '- name: x']],
    ['anchors', ['root: &a x']],
    ['aliases', ['root: *a']],
    ['tags', ['root: !!str x']],
    ['folded texts', ['root: >', '  x']],
    ['escapes', ['root: "\\x41"']],
    ['lists that are cut off', ['exportTo: ["."']],
    ['indented keys', ['  root: x']],
  ])('leaves out %s', (_what, lines) => {
    expect(read(...lines)).toEqual({});
  });

  it('reads Windows line ends, and nothing of a text beyond a ConfigMap', () => {
    expect(read('root: a\r', 'domain: b\r', '')).toEqual({ root: 'a', domain: 'b' });
    expect(read(`root: a`, '#'.repeat(1_048_576))).toEqual({});
  });
});
