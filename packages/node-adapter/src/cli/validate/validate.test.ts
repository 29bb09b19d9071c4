import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CliFolder, facts, route, service } from './fixtures/cli-folder.js';
import type { Report } from './report.js';

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

const codes = ({ findings }: Report): readonly string[] => findings.map(({ code }) => code);

describe('meshlens validate', () => {
  it('takes files, folders and standard input for one mesh', async () => {
    folder.write({ 'b/cart.yml': service, 'b/.hidden/x.yaml': route('hidden', '[nobody]'), 'a.yaml': route('a', '[cart, cart]') });
    const found = await folder.report(['b', 'a.yaml', '-'], route('b', '[cart]'));
    expect(found.summary).toMatchObject({ files: 3, objects: 3 });
    const twice = found.findings.find(({ code }) => code === 'MSH1006');
    expect(twice).toEqual({
      code: 'MSH1006',
      codes: ['MSH1006', 'IST0106'],
      severity: 'error',
      object: { cluster: 'Kubernetes', group: 'networking.istio.io', kind: 'VirtualService', namespace: 'shop', name: 'a' },
      path: 'spec/hosts[1]',
      file: 'a.yaml',
      line: 5,
      column: 17,
      params: { host: 'cart', other: 'cart' },
      message: 'cart is among the hosts already, as cart',
      related: [],
      fix: [{ op: 'remove', path: 'spec/hosts[1]' }],
    });
    expect(codes(found)).toContain('KIA1106');
    expect(found.status).toBe(1);
  });

  it('takes Lists and JSON, and knows with MeshFacts that files are all there is', async () => {
    const list = JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion: 'networking.istio.io/v1',
          kind: 'VirtualService',
          metadata: { name: 'x', namespace: 'shop' },
          spec: { hosts: ['cart'], http: [{ route: [{ destination: { host: 'gone' } }] }] },
        },
      ],
    });
    folder.write({ 'list.json': list, 'facts/mesh.yaml': facts });
    const alone = await folder.report(['list.json']);
    expect([codes(alone), alone.status]).toEqual([[], 0]);
    expect(alone.notEvaluated.map(({ codes: [code], input, coverage }) => [code, input, coverage])).toContainEqual([
      'KIA1101',
      'Service',
      'partial',
    ]);
    const whole = await folder.report(['list.json', '--mesh-facts', 'facts/mesh.yaml']);
    expect(codes(whole)).toContain('KIA1101');
    expect(whole.notEvaluated).toEqual([]);
  });

  it('tells what it could not read and goes on', async () => {
    folder.write({
      'a.yaml': 'a: [',
      'values.yaml': 'replicas: 2\n',
      'chart/t.yaml': 'name: {{ .Values.x }}\n',
      'ok.yaml': route('a', '[cart, cart]'),
    });
    symlinkSync(folder.path, path.join(folder.path, 'chart/loop'));
    const found = await folder.report(['.', 'nowhere']);
    expect(found.status).toBe(2);
    expect(codes(found)).toEqual(['MSH1006']);
    expect(found.problems.map(({ code, file, line }) => [code, file, line]).sort()).toEqual([
      ['no-object', 'chart/t.yaml', 1],
      ['no-object', 'values.yaml', 1],
      ['unreadable', 'a.yaml', 1],
      ['unreadable', 'nowhere', 1],
    ]);
  });

  it('tells of objects that are given again, of which the last counts', async () => {
    folder.write({ '1.yaml': route('a', '[cart, cart]'), '2.yaml': route('a', '[cart]') });
    const found = await folder.report(['1.yaml', '2.yaml']);
    expect(codes(found)).toEqual([]);
    expect(found.problems).toEqual([
      {
        code: 'repeated',
        message: 'This object is given again in 2.yaml, line 1, which is the one that counts.',
        file: '1.yaml',
        line: 1,
        column: 1,
      },
    ]);
  });

  it.each([
    [[], 1],
    [['--fail-on', 'never'], 0],
    [['--code', 'KIA1101'], 0],
    [['--code', 'ist0106'], 1],
    [['--ignore', 'MSH1006=shop/VirtualService/a*'], 0],
    [['--ignore', 'MSH1006=web'], 1],
    [['--namespace', 'web'], 0],
  ])('ends with the status that %j asks for', async (flags, status) => {
    folder.write({ 'a.yaml': route('a', '[cart, cart]') });
    expect((await folder.cli(['a.yaml', ...flags])).status).toBe(status);
  });

  it('keeps count of what is ignored', async () => {
    folder.write({ 'a.yaml': route('a', '[cart, cart]') });
    const found = await folder.report(['a.yaml', '--ignore', 'MSH1006']);
    expect([found.findings, found.ignored.map(({ code }) => code), found.summary.ignored]).toEqual([[], ['MSH1006'], 1]);
  });

  it.each([
    [['--outptu', 'json', 'x'], /^meshlens: there is no flag --outptu. Did you mean --output\?/],
    [['-o', 'xml', 'x'], /^meshlens: --output xml is none of text, json, sarif, junit, github$/],
    [[], /^meshlens: nothing to check: name files or folders/],
    [['x', '--kubeconfig', 'k'], /^meshlens: --kubeconfig is about a live cluster: add --live/],
    [['x', '--dry-run'], /^meshlens: --dry-run shows what --fix would do: give both$/],
    [['x', '--ignore', '=a'], /^meshlens: --ignore =a: write CODE, or CODE=namespace\/kind\/name$/],
    [['-', '--live', '--demo'], /^meshlens: several clusters are read: say with --cluster which one the files are of \(east, west\)$/],
    [['-', '--output-file', 'no/such/folder'], /^meshlens: --output-file no\/such\/folder cannot be written \(ENOENT\)$/],
  ])('ends with 2 and one clear line for %j', async (args, words) => {
    const { status, err } = await folder.cli(args);
    expect([status, err]).toEqual([2, expect.stringMatching(words)]);
  });
});

describe('--fix', () => {
  it('repairs files in place, again and again, and keeps everything else', async () => {
    folder.write({ 'a.yaml': `# mine\n${route('a', '[cart, cart, cart]')}---\n${service}` });
    const before = folder.read('a.yaml');
    const found = await folder.report(['a.yaml', '--fix']);
    expect(folder.read('a.yaml')).toBe(before.replace('[cart, cart, cart]', '[cart]'));
    expect(found).toMatchObject({ status: 0, findings: [], summary: { fixed: 2 } });
    expect((await folder.report(['a.yaml'])).findings).toEqual([]);
  });

  it('shows with --dry-run what it would do and writes nothing', async () => {
    folder.write({ 'a.yaml': route('a', '[cart, cart]') });
    const before = folder.read('a.yaml');
    const { err } = await folder.cli(['a.yaml', '--fix', '--dry-run']);
    expect(err).toContain('-  hosts: [cart, cart] # who asks\n+  hosts: [cart] # who asks');
    expect(folder.read('a.yaml')).toBe(before);
  });

  it('hands what came from standard input to standard output', async () => {
    const { out, err } = await folder.cli(['-', '--fix'], route('a', '[cart, cart]'));
    expect(out).toBe(route('a', '[cart]').trimEnd());
    expect(err).toContain('1 finding repaired.');
  });
});

describe('--live', () => {
  it('checks files over the objects of a cluster and tells of the files only', async () => {
    folder.write({ 'a.yaml': route('a', '[cart, cart]') });
    const live = ['--live', '--demo', '--cluster', 'east'];
    const found = await folder.report(['a.yaml', ...live]);
    expect(found.findings.length).toBeGreaterThan(0);
    expect(new Set(found.findings.map(({ file }) => file))).toEqual(new Set(['a.yaml']));
    expect((await folder.report(['a.yaml', ...live, '--all'])).findings.length).toBeGreaterThan(found.findings.length + 10);
  });
});
