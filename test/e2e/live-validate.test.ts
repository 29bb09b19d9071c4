import fs from 'node:fs';
import path from 'node:path';
import { kindNames, kinds, type KubernetesObject } from '@meshlens/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayRead } from '../support/kube-api/accounts.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../support/kube-api/kubeconfig.js';
import { object } from '../support/mesh-objects.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { runCli } from './cli.js';

/** What of a report is looked at here. */
interface Told {
  readonly findings: readonly { readonly code: string; readonly object: { readonly name: string }; readonly path: string }[];
  readonly notEvaluated: readonly {
    readonly code: string;
    readonly object: { readonly name: string };
    readonly input: string;
    readonly coverage: string;
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const route = (...hosts: readonly string[]): object => ({
  hosts: ['web'],
  http: [{ route: hosts.map((host) => ({ destination: { host }, weight: 50 })) }],
});
const service = (called: string): object => object('Service', called, { selector: { app: 'x' }, ports: [{ name: 'http', port: 80 }] });
const objects = [
  object('Namespace', 'shop'),
  object('Namespace', 'bank'),
  object('Namespace', 'istio-system'),
  service('shop/cart'),
  service('bank/till'),
  object('VirtualService', 'shop/near', route('cart', 'ghost')),
  object('VirtualService', 'shop/far', route('cart', 'till.bank.svc.cluster.local')),
] as readonly KubernetesObject[];

const plurals = kindNames.map((kind) => kinds[kind].plural);
const but = (...left: readonly string[]): readonly string[] => plurals.filter((plural) => !left.includes(plural));

describe('meshlens validate --live', () => {
  const folder = temporaryFolder();
  let api: KubeApi;
  beforeAll(async () => {
    api = await startKubeApi({
      objects,
      absent: ['K8sGateway', 'K8sHTTPRoute', 'K8sGRPCRoute'],
      accounts: [
        { user: 'all', token: 'all', allow: [mayRead(plurals)] },
        { user: 'no-services', token: 'no-services', allow: [mayRead(but('services'))] },
        { user: 'one-namespace', token: 'one-namespace', allow: [mayRead(but('services')), mayRead(['services'], ['shop'])] },
      ],
    });
  });
  afterAll(async () => {
    await api.stop();
    folder.remove();
  });

  async function validated(
    token: string,
    ...args: readonly string[]
  ): Promise<Told & { readonly code: number | null; readonly output: string }> {
    const kubeconfig = writeKubeconfig(folder.path, [api.context('live', { user: { token } })]);
    const file = path.join(folder.path, 'report.json');
    fs.rmSync(file, { force: true });
    const { code, output } = await runCli(['validate', ...args, '--live', '--kubeconfig', kubeconfig, '-o', 'json', '--output-file', file]);
    return { ...(JSON.parse(fs.readFileSync(file, 'utf8')) as Told), code, output };
  }
  const missing = ({ findings }: Told): readonly string[] =>
    findings.filter(({ code }) => code === 'KIA1101').map(({ object: { name }, path: at }) => `${name} ${at}`);
  const untold = ({ notEvaluated }: Told): readonly string[] =>
    notEvaluated.filter(({ code }) => code === 'KIA1101').map(({ object: { name }, input, coverage }) => `${name}: ${input} ${coverage}`);

  it('tells what does not exist where everything could be read, also where CRDs are not installed', async () => {
    const told = await validated('all', '--fail-on', 'warning');
    expect(told.code).toBe(1);
    expect(missing(told)).toEqual(['near spec/http[0]/route[1]/destination/host']);
    expect(untold(told)).toEqual([]);
    expect(told.problems).toEqual([]);
  });

  it('says that it could not look for services that may not be read, and calls none missing', async () => {
    const told = await validated('no-services');
    expect(missing(told)).toEqual([]);
    expect([...untold(told)].sort()).toEqual(['far: Service denied', 'near: Service denied']);
    expect(told.code).toBe(0);
  });

  it('takes what lies outside of the namespaces that are read for unknown', async () => {
    const told = await validated('one-namespace', '--namespaces', 'shop,bank');
    expect(missing(told)).toEqual([]);
    // A ServiceEntry of another namespace could have any of the hosts.
    expect([...untold(told)].sort()).toEqual(['far: Service denied', 'far: ServiceEntry partial', 'near: ServiceEntry partial']);
  });

  it('calls nothing missing where the list of it broke, and says what broke', async () => {
    const heal = api.faults.add({ when: ({ target }) => target?.resource === 'services', fault: { kind: 'refusal', status: 500 } });
    const told = await validated('all');
    heal();
    expect(missing(told)).toEqual([]);
    expect(
      untold(told)
        .map((text) => text.split(':')[0])
        .sort(),
    ).toEqual(['far', 'near']);
    expect(told.problems.map(({ code }) => code)).toContain('upstream');
    expect(told.code).toBe(2);
  });

  it('tells of files over the cluster, which they replace', async () => {
    const file = path.join(folder.path, 'near.yaml');
    fs.writeFileSync(file, JSON.stringify(object('VirtualService', 'shop/near', route('cart', 'till.bank.svc.cluster.local'))));
    const told = await validated('all', file);
    expect(missing(told)).toEqual([]);
    expect(told.findings.map(({ object: { name } }) => name).filter((name) => name !== 'near')).toEqual([]);
    const all = await validated('all', file, '--all');
    expect(all.findings.length).toBeGreaterThan(told.findings.length);
  });

  it('says in one line what is wrong where the cluster does not answer', async () => {
    const kubeconfig = writeKubeconfig(folder.path, [{ name: 'gone', server: 'http://127.0.0.1:9' }]);
    const { code, output } = await runCli(['validate', '--live', '--kubeconfig', kubeconfig]);
    expect(code).toBe(2);
    expect(output).toMatch(/127\.0\.0\.1:9/);
    expect(output).not.toMatch(/\n\s+at /);
  });
});
