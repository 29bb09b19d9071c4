import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configKeys, configTable } from './config-table.js';
import type { Environment } from './from-env.js';
import { type Config, loadConfig } from './load-config.js';
import { effectiveConfig } from './show-config.js';

const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
mkdirSync(path.join(folder, 'etc'));

function load(args: readonly string[], env: Environment = {}, file?: string): Config {
  if (file === undefined) return loadConfig({ args, env, cwd: folder });
  writeFileSync(path.join(folder, 'etc/meshlens.yaml'), file);
  return loadConfig({ args: [...args, '--config', 'etc/meshlens.yaml'], env, cwd: folder });
}
const refusal = (args: readonly string[], env: Environment = {}, file?: string): string => {
  try {
    load(args, env, file);
  } catch (error) {
    expect(error).toMatchObject({ name: 'ConfigError' });
    return (error as Error).message;
  }
  return 'accepted';
};

describe('settings', () => {
  it('have defaults: the demo on the usual port of this machine', () => {
    expect(load([]).values).toMatchObject({ demo: true, host: '127.0.0.1', port: 20_001, deadlineSeconds: 30, basePath: '/', ui: {} });
  });

  it('come from flags before environment before file before defaults', () => {
    const file = 'port: 1\nhost: file\nseed: file\ndeadlineSeconds: 10\n';
    const { values, origins } = load(['--port', '3'], { MESHLENS_LISTEN_PORT: '2', MESHLENS_LISTEN_HOST: 'env' }, file);
    expect(values).toMatchObject({ port: 3, host: 'env', seed: 'file', deadlineSeconds: 10 });
    expect([...origins]).toEqual(
      expect.arrayContaining([
        ['port', '--port'],
        ['host', 'MESHLENS_LISTEN_HOST'],
        ['seed', 'etc/meshlens.yaml, line 3'],
      ]) as unknown,
    );
  });

  it('are written with a space or an equals sign, repeated or with commas', () => {
    const { values } = load(['--context=a=b', '--context', 'c,d', '--namespaces=x, y', '--in-cluster=false']);
    expect(values).toMatchObject({ context: ['a=b', 'c', 'd'], namespaces: ['x', 'y'], inCluster: false });
  });

  it('name files relative to where they are written', () => {
    const { values } = load(
      ['--ui', 'dist', '--ui=/vendor=lib'],
      {},
      'kubeconfig: kube/config\nprometheus: { url: http://p:9090/x, bearerTokenFile: /run/token }\n',
    );
    expect(values.kubeconfig).toBe(path.join(folder, 'etc/kube/config'));
    expect(values['prometheus.bearerTokenFile']).toBe('/run/token');
    expect(values.ui).toEqual({ '/': path.join(folder, 'dist'), '/vendor': path.join(folder, 'lib') });
  });

  it('may be JSON, and a key without a value counts as not given', () => {
    expect(
      load([], {}, '{"prometheus": {"url": "http://p", "headers": {"X-Scope-OrgID": "a"}}, "ui": {"/": "."}, "seed": null}').values,
    ).toMatchObject({
      'prometheus.headers': { 'X-Scope-OrgID': 'a' },
      seed: 'meshlens',
    });
    expect(load([], {}, '# nothing\n').values.demo).toBe(true);
  });

  it('give several metric stores, each with what prometheus may have', () => {
    const file = `metricStores:
  east: { url: http://east, bearerTokenFile: token, headers: { X-Scope-OrgID: a }, queryScope: { mesh: "1" }, recordingRules: off }
  west: { url: http://west, username: u, password: p, caFile: /ca.pem }
`;
    const { values } = load([], {}, file);
    expect(values.demo).toBe(false);
    expect(values.metricStores).toEqual({
      east: {
        url: 'http://east',
        bearerTokenFile: path.join(folder, 'etc/token'),
        headers: { 'X-Scope-OrgID': 'a' },
        queryScope: { mesh: '1' },
        recordingRules: 'off',
      },
      west: { url: 'http://west', username: 'u', password: 'p', caFile: '/ca.pem' },
    });
    expect(load([], { MESHLENS_METRIC_STORES: '{"a":{"url":"http://a"}}' }).values.metricStores).toEqual({ a: { url: 'http://a' } });
  });

  it('narrow what is read of a metric store', () => {
    const { values } = load(['--prometheus', 'http://p', '--prometheus-query-scope', 'mesh=a', '--prometheus-query-scope=env=b']);
    expect(values).toMatchObject({ 'prometheus.queryScope': { mesh: 'a', env: 'b' }, 'prometheus.recordingRules': 'auto' });
  });

  it('have one name each', () => {
    for (const part of ['env', 'flag'] as const) {
      const names = configKeys.flatMap((key) => configTable[key][part] ?? []);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const key of configKeys) if (configTable[key].secret === true) expect(configTable[key].flag).toBeUndefined();
  });
});

describe('the demo', () => {
  it('gives way to anything live, of whatever layer', () => {
    expect(load(['--kubeconfig', 'k']).values.demo).toBe(false);
    expect(load(['--context', 'k']).values.demo).toBe(false);
    expect(load([], { MESHLENS_IN_CLUSTER: 'true' }).values.demo).toBe(false);
    expect(load([], {}, 'prometheus: { url: http://p }').values.demo).toBe(false);
  });

  it('asked for by a flag beats a live mesh of the environment', () => {
    expect(load(['--demo'], { MESHLENS_PROMETHEUS_URL: 'http://p' }).values.demo).toBe(true);
    expect(load(['--prometheus', 'http://p'], { MESHLENS_DEMO: 'true' }).values.demo).toBe(false);
  });

  it('cannot be had together with a live mesh, nor can nothing at all', () => {
    expect(refusal(['--demo', '--prometheus', 'http://p'])).toBe(
      '--demo and --prometheus contradict each other: the demo mesh is simulated, so leave one of them out',
    );
    expect(refusal(['--demo=false'])).toMatch(/--demo turns the demo mesh off and nothing else is given: use --kubeconfig/);
  });
});

describe('a mistake is told with its place and what to do', () => {
  const cases: [string, string[], Environment, string | undefined, RegExp][] = [
    ['unknown flag', ['--prot', '1'], {}, undefined, /^there is no flag --prot. Did you mean --port\? meshlens serve --help/],
    ['no flag at all', ['20001'], {}, undefined, /^"20001" is not a flag/],
    ['flag without value', ['--port'], {}, undefined, /^--port needs a value: --port N$/],
    ['flag followed by a flag', ['--kubeconfig', '--demo'], {}, undefined, /^--kubeconfig needs a value: --kubeconfig FILE$/],
    ['flag twice', ['--port', '1', '--port', '2'], {}, undefined, /^--port is given 2 times/],
    [
      'secret as a flag',
      ['--prometheus-bearer-token', 'x'],
      {},
      undefined,
      /command line can be read by others: use MESHLENS_PROMETHEUS_BEARER_TOKEN/,
    ],
    ['wrong number', ['--port', '70000'], {}, undefined, /^--port must be a whole number from 0 to 65535$/],
    ['no number', ['--port', 'http'], {}, undefined, /^--port must be a whole number/],
    ['wrong switch', ['--demo=yes'], {}, undefined, /^--demo must be true or false$/],
    ['wrong URL', ['--prometheus', 'prometheus:9090'], {}, undefined, /^--prometheus must be a URL that begins with http/],
    [
      'URL with a password',
      [],
      { MESHLENS_PROMETHEUS_URL: 'http://u:p@h' },
      undefined,
      /^MESHLENS_PROMETHEUS_URL must not hold a user or password/,
    ],
    ['URL with a query', ['--prometheus', 'http://h/?x=1'], {}, undefined, /must end with its path/],
    ['wrong namespace', ['--namespaces', 'a,B'], {}, undefined, /^--namespaces must be a list of namespace names, and "B" is none$/],
    ['wrong mount', ['--ui', 'x/y=.'], {}, undefined, /^--ui must have the URL paths that begin with \/ as names, and "x\/y" is none$/],
    ['wrong base path', ['--base-path', 'mesh'], {}, undefined, /^--base-path must be one of the URL paths that begin with \//],
    [
      'unknown variable',
      [],
      { MESHLENS_PROMETHEUS: 'http://p' },
      undefined,
      /MESHLENS_PROMETHEUS is not known. Did you mean MESHLENS_PROMETHEUS_URL\?/,
    ],
    ['unknown variable for the port', [], { MESHLENS_PORT: '8080' }, undefined, /MESHLENS_PORT is not known/],
    [
      'unknown key',
      [],
      {},
      'host: x\nprometheus:\n  utl: http://p\n',
      /^etc\/meshlens.yaml, line 3: there is no setting prometheus.utl. Did you mean prometheus.url\?$/,
    ],
    ['unknown group', [], {}, 'promethues:\n  url: http://p\n', /line 1: there is no setting promethues. Did you mean prometheus\?/],
    ['group without a mapping', [], {}, 'prometheus: http://p\n', /line 1: prometheus must be a mapping of url, bearerToken/],
    ['wrong value', [], {}, '\nport: "80"\n', /^etc\/meshlens.yaml, line 2: port must be a whole number from 0 to 65535$/],
    ['store without an address', [], {}, 'metricStores: { a: {} }\n', /metricStores for "a" has a url that must be a URL/],
    ['store with a wrong name', [], {}, 'metricStores: { A: { url: http://a } }\n', /"A" is none$/],
    ['store with a wrong key', [], {}, 'metricStores: { a: { url: http://a, nmae: x } }\n', /has no setting nmae for "a": it knows url/],
    [
      'store with two credentials',
      [],
      {},
      'metricStores: { a: { url: http://a, bearerToken: x, username: u } }\n',
      /metricStores for "a": bearerToken and username cannot be used together/,
    ],
    [
      'two stores of one name',
      ['--prometheus', 'http://p'],
      {},
      'metricStores: { prometheus: { url: http://a } }\n',
      /line 1 names a store prometheus, which is the name of prometheus.url's/,
    ],
    ['stores that are no JSON', [], { MESHLENS_METRIC_STORES: 'http://a' }, undefined, /MESHLENS_METRIC_STORES must be JSON/],
    ['query scope with a wrong label', ['--prometheus-query-scope', 'a-b=c'], {}, undefined, /must have label names as names, and "a-b"/],
    ['recording rules neither way', ['--prometheus-recording-rules', 'yes'], {}, undefined, /must be auto, on or off$/],
    ['wrong list', [], {}, 'namespaces: a\n', /line 1: namespaces must be a list$/],
    ['broken file', [], {}, 'a: [\n', /^the config file etc\/meshlens.yaml, line \d+: /],
    ['key twice', [], {}, 'port: 1\nport: 2\n', /line 2: Map keys must be unique/],
    ['a list as file', [], {}, '- port\n', /line 1: the file must be a mapping/],
    ['endless nesting', [], {}, '- '.repeat(20_000), /nested too deeply/],
    ['endless aliases', [], {}, `a: &a [x]\nb: [${'*a,'.repeat(101)}]\n`, /more than 100 aliases/],
    [
      'two credentials',
      ['--prometheus', 'http://p', '--prometheus-username', 'u'],
      { MESHLENS_PROMETHEUS_BEARER_TOKEN: 't' },
      undefined,
      /MESHLENS_PROMETHEUS_BEARER_TOKEN and --prometheus-username cannot be used together/,
    ],
    ['password without user', ['--prometheus', 'http://p'], { MESHLENS_PROMETHEUS_PASSWORD: 't' }, undefined, /needs prometheus.username/],
    ['two clusters in one', ['--in-cluster', '--context', 'a'], {}, undefined, /--in-cluster and --context cannot be used together/],
  ];
  it.each(cases)('%s', (_name, args, env, file, words) => {
    expect(refusal(args, env, file)).toMatch(words);
  });

  it('missing file', () => {
    expect(refusal(['--config', 'gone.yaml'])).toBe('the config file gone.yaml does not exist');
    expect(refusal([], { MESHLENS_CONFIG: 'gone.yaml' })).toBe('the config file gone.yaml does not exist');
  });
});

it('the variables that Kubernetes makes for a service called meshlens are let be', () => {
  const env = {
    MESHLENS_SERVICE_HOST: '10.0.0.1',
    MESHLENS_SERVICE_PORT: '20001',
    MESHLENS_SERVICE_PORT_HTTP: '20001',
    MESHLENS_PORT: 'tcp://10.0.0.1:20001',
    MESHLENS_PORT_20001_TCP_ADDR: '10.0.0.1',
    MESHLENS_CACHE_SERVICE_HOST: 'x',
  };
  expect(load([], env).values.port).toBe(20_001);
});

it('secrets are not shown', () => {
  const config = load(
    ['--prometheus', 'http://p', '--redis', 'redis://r'],
    { MESHLENS_PROMETHEUS_BEARER_TOKEN: 's3cret', MESHLENS_REDIS_PASSWORD: 's3cret' },
    'prometheus: { headers: { X-Key: s3cret } }',
  );
  expect(effectiveConfig(config)).toMatchObject({
    'prometheus.url': 'http://p',
    'prometheus.bearerToken': '[redacted]',
    'prometheus.headers': '[redacted]',
    'prometheus.password': null,
    'redis.password': '[redacted]',
  });
  expect(JSON.stringify(effectiveConfig(config))).not.toContain('s3cret');
});
