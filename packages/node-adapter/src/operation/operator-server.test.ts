import { afterEach, describe, expect, it } from 'vitest';
import { type OperatorServer, startOperatorServer } from './operator-server.js';
import { createServerMetrics, type ServerMetrics } from './server-metrics.js';

let server: OperatorServer | undefined;
let metrics: ServerMetrics;
afterEach(async () => {
  await server?.close();
  metrics.close();
});

const start = async (port = 0): Promise<OperatorServer> => {
  metrics = createServerMetrics();
  return startOperatorServer({ host: '127.0.0.1', port, metrics, config: { port: 20_001, 'prometheus.password': '[redacted]' } });
};

describe('startOperatorServer', () => {
  it('hands out metrics and configuration, and nothing else', async () => {
    server = await start();
    const scraped = await fetch(`${server.url}/metrics`);
    expect(scraped.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await scraped.text()).toContain('nodejs_version_info');
    expect(await (await fetch(`${server.url}/config`)).json()).toEqual({ port: 20_001, 'prometheus.password': '[redacted]' });
    expect((await fetch(`${server.url}/api/v1/graph`)).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`, { method: 'POST' })).status).toBe(405);
  });

  it('says which port is taken', async () => {
    server = await start();
    const { port } = new URL(server.url);
    await expect(start(Number(port))).rejects.toThrow(`port ${port} on 127.0.0.1 is taken: choose another with --metrics-port`);
  });
});
