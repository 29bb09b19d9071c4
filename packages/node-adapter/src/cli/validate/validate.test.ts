import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CliFolder, facts, route, service } from './fixtures/cli-folder.js';
import type { Report } from './report.js';

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: [*d, *d, *d, *d, *d, *d, *d, *d, *d]
`;
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

  it('finds a subset that is not there in files that hold no Namespace', async () => {
    const rule = (spec: string): string =>
      `apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: cart, namespace: shop }\nspec: ${spec}\n`;
    folder.write({ 'a.yaml': route('a', '[cart]').replace('host: cart', 'host: cart, subset: v1'), 'cart.yaml': service });
    folder.write({ 'rule.yaml': rule('{ host: cart, subsets: [{ name: v2, labels: { version: v2 } }] }') });
    expect(codes(await folder.report(['a.yaml', 'cart.yaml', 'rule.yaml']))).toContain('KIA1107');
    folder.write({ 'rule.yaml': rule('{ host: cart, subsets: [{ name: v1, labels: { version: v1 } }] }') });
    expect(codes(await folder.report(['a.yaml', 'cart.yaml', 'rule.yaml']))).not.toContain('KIA1107');
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

  it.each([
    ['a picture', { 'x.yaml': '\u0089PNG\u0000\u0001' }, 'This is no text in UTF-8.'],
    ['a line without end', { 'x.yaml': 'a'.repeat(2_000_000) }, 'The line has 2000000 characters, at most 1048576 are read.'],
    ['an alias bomb', { 'x.yaml': bomb }, 'Aliases stand for more than 100 nodes. Write out what they stand for.'],
    ['a prototype', { 'x.yaml': '{apiVersion: v1, kind: Pod, __proto__: {a: 1}}' }, 'The key __proto__ is not allowed.'],
    ['nothing to check', { 'x.txt': '' }, 'No object of Kubernetes was found, so nothing was checked.'],
    ['values of a chart', { 'values.yaml': 'a: 1' }, 'No object of Kubernetes was found, so nothing was checked.'],
  ])('ends with 2 for %s', async (_, files, words) => {
    folder.write(files);
    const found = await folder.report(['.']);
    expect([found.status, found.findings]).toEqual([2, []]);
    expect(found.problems.filter(({ code }) => code === 'unreadable').map(({ message }) => message)).toEqual([words]);
  });

  it('ends with 2 where a pipe is empty, since what filled it has failed', async () => {
    expect((await folder.report(['-'], '')).status).toBe(2);
  });

  it('passes over pipes and broken links in folders', async () => {
    folder.write({ 'd/ok.yaml': route('a', '[cart]') });
    symlinkSync('self', path.join(folder.path, 'd/self'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(folder.path, 'd/pipe.yaml')]);
    const found = await folder.report(['d']);
    expect(found.problems.map(({ file, message }) => [file, message])).toEqual([['d/self', 'It is a link that leads nowhere.']]);
    expect(found.summary.objects).toBe(1);
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
    [[], /^meshlens: nothing to check: name files or folders, - for standard input, or --live for a cluster$/],
    [['x', '--live', '--kubeconfig', 'gone'], /^meshlens: kubeconfig \S+gone does not exist$/],
    [['x', '--kubeconfig', 'k'], /^meshlens: --kubeconfig is about a live cluster: add --live/],
    [['x', '--dry-run'], /^meshlens: --dry-run shows what --fix would do: give both$/],
    [['x', '--ignore', '=a'], /^meshlens: --ignore must be written CODE or CODE=namespace\/kind\/name, and "=a" is not$/],
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

  it('replaces what a link leads to, and keeps ends of lines', async () => {
    folder.write({ 'real/a.yaml': route('a', '[cart, cart]').replaceAll('\n', '\r\n') });
    symlinkSync('real/a.yaml', path.join(folder.path, 'a.yaml'));
    expect((await folder.report(['a.yaml', '--fix'])).summary.fixed).toBe(1);
    expect(folder.read('real/a.yaml')).toBe(route('a', '[cart]').replaceAll('\n', '\r\n'));
    expect(lstatSync(path.join(folder.path, 'a.yaml')).isSymbolicLink()).toBe(true);
  });

  it('leaves a file as it was where it cannot be written, and says so', async () => {
    folder.write({ 'a.yaml': route('a', '[cart, cart]') });
    // Where the new text would be written first, something is in the way.
    mkdirSync(path.join(folder.path, `a.yaml.meshlens-${process.pid}`));
    const { status, err } = await folder.cli(['a.yaml', '--fix']);
    expect([status, err]).toEqual([2, 'meshlens: a.yaml cannot be written (EISDIR) and is as it was; nothing was changed']);
    expect(folder.read('a.yaml')).toBe(route('a', '[cart, cart]'));
  });

  it('hands what came from standard input to standard output', async () => {
    const { out, err } = await folder.cli(['-', '--fix'], route('a', '[cart, cart]'));
    expect(out).toBe(route('a', '[cart]').trimEnd());
    expect(err).toContain('1 finding repaired.');
  });
});

describe('--live', () => {
  it('checks a whole cluster where no files are named', async () => {
    const found = await folder.report(['--live', '--demo']);
    expect(found.findings.length).toBeGreaterThan(20);
    expect(new Set(found.findings.map(({ file }) => file))).toEqual(new Set([null]));
  });

  it('never takes the demo mesh for a cluster that nobody named', async () => {
    const { status, err } = await folder.cli(['--live'], '', { HOME: folder.path });
    expect([status, err]).toEqual([2, expect.stringMatching(/^meshlens: --live needs a cluster, and \S+\.kube.config does not exist/)]);
  });

  it('checks files over the objects of a cluster and tells of the files only', async () => {
    folder.write({ 'a.yaml': route('a', '[cart, cart]') });
    const live = ['--live', '--demo', '--cluster', 'east'];
    const found = await folder.report(['a.yaml', ...live]);
    expect(found.findings.length).toBeGreaterThan(0);
    expect(new Set(found.findings.map(({ file }) => file))).toEqual(new Set(['a.yaml']));
    expect((await folder.report(['a.yaml', ...live, '--all'])).findings.length).toBeGreaterThan(found.findings.length + 10);
  });
});
