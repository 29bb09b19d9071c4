import fs from 'node:fs';
import path from 'node:path';
import { httpMeshSource } from '@meshlens/core/http';
import { createDemoMesh } from '@meshlens/core/demo';
import { beforeAll, describe, expect, it } from 'vitest';
import { startHttpServer } from '../support/http-server.js';
import { mayRead } from '../support/kube-api/accounts.js';
import { startKubeApi } from '../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../support/kube-api/kubeconfig.js';
import { freePort, stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { runCli, startCli } from './cli.js';
import { keepPicture, type OpenBrowser, openBrowser } from './page.js';

const mesh = createDemoMesh({ seed: 'faults', start: Date.now() - 3_600_000 });
const objects = Object.values(mesh.objects('east')).flat();

describe('a bad start', () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string): string => {
    const at = path.join(folder.path, name);
    fs.writeFileSync(at, text);
    return at;
  };

  it.each([
    ['a kubeconfig that is not there', () => ['--kubeconfig', path.join(folder.path, 'none')], /kubeconfig.*none/],
    ['a kubeconfig that is no YAML', () => ['--kubeconfig', file('broken', '{ clusters: [')], /kubeconfig.*broken/],
    ['a kubeconfig without contexts', () => ['--kubeconfig', file('empty', 'apiVersion: v1\nkind: Config\n')], /context/],
    [
      'a context that is not there',
      () => ['--kubeconfig', writeKubeconfig(folder.path, [{ name: 'here', server: 'https://127.0.0.1:1' }]), '--context', 'gone'],
      /gone.*here/s,
    ],
    ['an address that is none', () => ['--prometheus', 'prometheus:9090'], /--prometheus/],
    ['a flag that is none', () => ['--promethues', 'http://127.0.0.1:9090'], /--promethues.*--prometheus/s],
    ['a port that is none', () => ['--port', 'eighty'], /--port/],
  ])('says what is wrong with %s', async (_name, args, expected) => {
    const { code, output } = await runCli(['serve', ...args()]);
    expect(output).toMatch(expected);
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

describe('a mesh of which parts are down', () => {
  const keep = stopAfterAll();
  const folder = temporaryFolder();
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = keep(await openBrowser());
  });

  /** Waits until the page says something; its picture is kept. */
  const says = async (url: string, name: string, expected: string): Promise<void> => {
    const page = await browser.open(url, { width: 1280, height: 800 });
    try {
      await page.getByText(expected).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
    } finally {
      await keepPicture(page, name);
      await page.close();
    }
  };

  it('shows the objects where Prometheus is down', async () => {
    const api = keep(await startKubeApi({ objects }));
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const cli = keep(
      await startCli(['--auth', 'local', '--prometheus', nowhere, '--kubeconfig', writeKubeconfig(folder.path, [api.context('east')])]),
    );
    const source = httpMeshSource({ baseUrl: cli.url, fetch });
    const { value, problems } = await source.graph({ namespaces: ['storefront'], features: ['idleNodes'] });
    expect(value.nodes.length).toBeGreaterThan(3);
    expect(problems).toMatchObject([{ code: 'unreachable', source: 'metrics/prometheus' }]);
    expect(cli.output()).toContain('metrics/prometheus: unreachable');
    await says(cli.url, 'prometheus-down', nowhere.replace('http://', ''));
  });

  it('shows traffic where the API server is down', async () => {
    const prometheus = keep(await startPrometheus());
    const server = `https://127.0.0.1:${await freePort()}`;
    const cli = keep(
      await startCli([
        '--auth',
        'local',
        '--prometheus',
        prometheus.url,
        '--kubeconfig',
        writeKubeconfig(folder.path, [{ name: 'east', server }]),
      ]),
    );
    const { problems } = await httpMeshSource({ baseUrl: cli.url, fetch }).graph({ namespaces: ['storefront'] });
    expect(problems).toMatchObject([{ code: 'unreachable', source: 'kubernetes/Kubernetes' }]);
    await says(cli.url, 'kubernetes-down', server.replace('https://', ''));
  });

  it('tells an address that is no Prometheus', async () => {
    const page = keep(
      await startHttpServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>')),
    );
    const api = keep(await startKubeApi({ objects }));
    const cli = keep(
      await startCli(['--auth', 'local', '--prometheus', page.url, '--kubeconfig', writeKubeconfig(folder.path, [api.context('east')])]),
    );
    const { problems } = await httpMeshSource({ baseUrl: cli.url, fetch }).graph({ namespaces: ['storefront'] });
    expect(problems).toMatchObject([{ code: 'bad-answer', source: 'metrics/prometheus' }]);
  });

  it('shows the rest of an unknown and of a denied namespace, and says so', async () => {
    const prometheus = keep(await startPrometheus());
    const account = { user: 'limited', token: 'limited-token', allow: [mayRead(['*'], ['storefront'])] };
    const api = keep(await startKubeApi({ objects, accounts: [account] }));
    const context = api.context('east', { user: { token: 'limited-token' } });
    const cli = keep(
      await startCli(['--auth', 'local', '--prometheus', prometheus.url, '--kubeconfig', writeKubeconfig(folder.path, [context])]),
    );
    const { value, problems } = await httpMeshSource({ baseUrl: cli.url, fetch }).graph({
      namespaces: ['storefront', 'checkout'],
      features: ['idleNodes'],
    });
    expect(value.nodes.length).toBeGreaterThan(3);
    expect(new Set(value.nodes.map(({ namespace }) => namespace))).toEqual(new Set(['storefront']));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'denied', namespaces: ['checkout'] }));
  });

  it('says that there is no traffic where there is none', async () => {
    const prometheus = keep(await startPrometheus());
    const api = keep(await startKubeApi({ objects }));
    const cli = keep(
      await startCli([
        '--auth',
        'local',
        '--prometheus',
        prometheus.url,
        '--kubeconfig',
        writeKubeconfig(folder.path, [api.context('east')]),
      ]),
    );
    await says(cli.url, 'no-traffic', 'No traffic');
  });
});
