import { afterEach, expect, it, vi } from 'vitest';
import { json, scriptedServer } from '../../../../../test/support/scripted-server.js';
import { loadConfig } from '../../config/load-config.js';
import { createLiveSource, type LiveMesh } from '../../create-live-source.js';

const loaded = vi.fn();
vi.mock('@redis/client', () => {
  loaded();
  throw new Error('There is no library.');
});

let mesh: LiveMesh | undefined;
afterEach(() => mesh?.close());

it.each([
  ['is loaded by who uses Redis', ['--redis', 'redis://127.0.0.1:1'], 1],
  ['is not loaded by anybody else', [], 0],
])('the library of Redis %s', async (_what, flags, times) => {
  loaded.mockClear();
  vi.resetModules();
  const upstream = await scriptedServer(json({ status: 'success', data: { resultType: 'vector', result: [] } }));
  const args = ['--prometheus', upstream.url, '--prometheus-recording-rules', 'off', ...flags];
  mesh = createLiveSource(loadConfig({ args, env: {}, cwd: '/' }).values);
  const query = { metric: 'm', anyOf: [[]], by: [], windowSeconds: 60, keepZero: false };
  expect(await mesh.ports.metrics[0]?.query(query, 1_700_000_010_000, {})).toEqual({ value: [], warnings: [] });
  expect(loaded).toHaveBeenCalledTimes(times);
  await upstream.close();
});
