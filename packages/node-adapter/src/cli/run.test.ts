import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freeAddress, json, type Script, scriptedServer, type ScriptedServer } from '../../../../test/support/scripted-server.js';
import type { Environment } from '../config/from-env.js';
import { run } from './run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));

interface Running {
  readonly out: string[];
  readonly err: string[];
  readonly status: Promise<number>;
  stop(): void;
}

const started: Running[] = [];
const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const running of started.splice(0)) {
    running.stop();
    await running.status;
  }
  for (const server of servers.splice(0)) await server.close();
});

function cli(args: readonly string[], env: Environment = {}): Running {
  const out: string[] = [];
  const err: string[] = [];
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const status = run({
    args,
    env,
    cwd: folder,
    stdin: () => Promise.resolve(''),
    colour: false,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    stopped,
  });
  const running = { out, err, status, stop };
  started.push(running);
  return running;
}

/** What a command that ends on its own came to. */
async function ended(args: readonly string[], env?: Environment): Promise<{ status: number; out: string; err: string }> {
  const { status, out, err } = cli(args, env);
  return { status: await status, out: out.join('\n'), err: err.join('\n') };
}

async function upstream(script: Script): Promise<ScriptedServer> {
  const server = await scriptedServer(script);
  servers.push(server);
  return server;
}

function kubeconfig(server: string): string {
  const file = path.join(folder, 'kubeconfig');
  const config = {
    'current-context': 'c',
    clusters: [{ name: 'c', cluster: { server } }],
    contexts: [{ name: 'c', context: { cluster: 'c' } }],
    users: [],
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}

const addressOf = async (running: Running): Promise<string> => {
  await expect.poll(() => running.out[0]).toMatch(/ on http/);
  return (running.out[0] ?? '').replace(/^.* on /, '');
};

describe('meshlens', () => {
  it('explains itself', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']])
      expect(await ended(args)).toMatchObject({ status: 0, err: '', out: expect.stringContaining('  serve ') as string });
    expect((await ended(['serve', '--help'])).out).toContain('--prometheus URL');
    expect((await ended(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('prints a schema that is JSON', async () => {
    expect(JSON.parse((await ended(['config-schema'])).out)).toMatchObject({ title: 'Meshlens configuration' });
  });

  it.each([
    [['sreve'], /^meshlens: there is no command sreve. Did you mean serve\?/],
    [['serve', '--prot', '1'], /^meshlens: there is no flag --prot. Did you mean --port\?/],
    [['serve', '--kubeconfig', 'gone'], /^meshlens: kubeconfig .*gone does not exist/],
    [['serve', '--ui', 'gone'], /^meshlens: ui: .*gone, to be served at \/, is not a folder: check --ui$/],
    [
      ['serve', '--prometheus', 'https://p', '--prometheus-ca-file', 'gone'],
      /^meshlens: prometheus.caFile .*gone cannot be read \(ENOENT\)/,
    ],
  ])('ends with 2 and one clear line for %j', async (args, words) => {
    const { status, out, err } = await ended(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).not.toContain('\n');
  });

  it('names the contexts there are', async () => {
    const { status, err } = await ended(['serve', '--kubeconfig', kubeconfig('http://127.0.0.1:1'), '--context', 'd']);
    expect([status, err]).toEqual([2, expect.stringMatching(/context "d" is not in .*kubeconfig; it has "c"$/)]);
  });
});

describe('meshlens serve', () => {
  it('serves the demo mesh until it is stopped', async () => {
    const running = cli(['serve', '--port', '0']);
    const url = await addressOf(running);
    expect(running.out[0]).toMatch(/^Meshlens serves the demo mesh \(seed meshlens\) on http:\/\/127.0.0.1:\d+\/$/);
    const answer = (await (await fetch(`${url}api/v1/namespaces`)).json()) as { value: unknown[]; problems: unknown[] };
    expect(answer.value.length).toBeGreaterThan(3);
    expect(answer.problems).toEqual([]);
    expect(await (await fetch(`${url}readyz`)).json()).toEqual({ status: 'ready', sources: [] });
    running.stop();
    expect(await running.status).toBe(0);
    await expect(fetch(`${url}healthz`)).rejects.toThrow();
  });

  it('tells which upstreams answer and starts without those that do not', async () => {
    const kube = await upstream(json({ kind: 'List', apiVersion: 'v1', items: [{ metadata: { name: 'shop' } }] }));
    const running = cli([
      'serve',
      '--port',
      '0',
      '--auth',
      'local',
      '--kubeconfig',
      kubeconfig(kube.url),
      '--prometheus',
      await freeAddress(),
    ]);
    const url = await addressOf(running);
    await expect.poll(() => running.err.length).toBe(1);
    expect(running.out[1]).toBe(`  kubernetes/Kubernetes at ${kube.address}: answers`);
    expect(running.err[0]).toMatch(
      /^ {2}metrics\/prometheus: unreachable: nothing listens on 127.0.0.1:\d+ \(ECONNREFUSED\)\. Answers go without it/,
    );
    expect((await fetch(`${url}readyz`)).status).toBe(200);
    const answer = (await (await fetch(`${url}api/v1/graph?namespaces=shop`)).json()) as { problems: { code: string; source: string }[] };
    expect(answer.problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'unreachable', source: 'metrics/prometheus' })]) as unknown,
    );
  });

  it('answers partially within its deadline where an upstream hangs', async () => {
    const kube = await upstream(json({ kind: 'List', apiVersion: 'v1', items: [{ metadata: { name: 'shop' } }] }));
    const prometheus = await upstream(() => undefined);
    const running = cli([
      'serve',
      '--port',
      '0',
      '--kubeconfig',
      kubeconfig(kube.url),
      '--prometheus',
      prometheus.url,
      '--auth',
      'local',
      '--deadline-seconds',
      '2',
    ]);
    const response = await fetch(`${await addressOf(running)}api/v1/graph?namespaces=shop`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'timeout', source: 'metrics/prometheus' })]) as unknown,
    });
  });

  it.each([
    [
      'a live mesh of which nobody said who may see it',
      [],
      /^meshlens: it has to be said who may see this mesh, with --auth .*\n.*--auth local /,
    ],
    [
      'a local one for other machines',
      ['--auth', 'local', '--host', '0.0.0.0'],
      /--auth local is for this machine alone, and --host 0.0.0.0/,
    ],
    ['one for everybody without namespaces', ['--auth', 'anonymous'], /needs --auth-namespaces/],
    ['one that asks a cluster and has none', ['--auth', 'token-review'], /there is none: give --kubeconfig/],
  ])('refuses to serve %s', async (_what, flags, message) => {
    const { status, err } = await ended(['serve', '--port', '0', '--prometheus', 'http://127.0.0.1:1', ...flags]);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('meshlens serve, for operators', () => {
  it('serves its metrics and configuration on a port of their own, and logs for collectors', async () => {
    const running = cli(['serve', '--port', '0', '--metrics-port', '0', '--log-format', 'json']);
    await expect.poll(() => running.out.length, { timeout: 20_000 }).toBeGreaterThan(1);
    const [serves, operators] = running.out.map((line) => (JSON.parse(line) as { readonly msg: string }).msg);
    const api = /http:\S+/.exec(serves ?? '')?.[0] ?? '';
    const metrics = /http:\S+/.exec(operators ?? '')?.[0] ?? '';
    expect((await fetch(`${api}api/v1/namespaces`)).headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    expect(await (await fetch(`${metrics}/metrics`)).text()).toMatch(
      /meshlens_http_request_duration_seconds_count\{route="\/api\/v1\/namespaces",status="200"\} 1/,
    );
    expect(await (await fetch(`${metrics}/config`)).json()).toMatchObject({ metricsPort: 0 });
    expect((await fetch(`${api}metrics`)).status).toBe(404);
    running.stop();
    expect(await running.status).toBe(0);
    await expect(fetch(`${metrics}/metrics`)).rejects.toThrow();
  });
});
