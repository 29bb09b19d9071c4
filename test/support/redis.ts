import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import type { TlsMaterial } from './http-server.js';
import { type RunningProcess, startProcess } from './process.js';
import { inTemporaryFolder } from './temporary-folder.js';

export const redisPassword = 'a password of the test';

const inMemory = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--requirepass', redisPassword];

/** Starts a real Redis that keeps everything in memory only. Its `url` is one of the redis scheme. */
export async function startRedis(): Promise<RunningProcess> {
  const command = await ensureTool('redis-server');
  const running = await startProcess({
    name: 'Redis',
    command,
    args: (port) => [...inMemory, '--port', String(port)],
    ready: async (url) => answersPing(net.connect(Number(new URL(url).port), '127.0.0.1')),
  });
  return { ...running, url: `redis://127.0.0.1:${running.port}` };
}

/** Likewise, and it speaks nothing but TLS; no client has to show a certificate. */
export async function startTlsRedis(material: TlsMaterial): Promise<RunningProcess> {
  const command = await ensureTool('redis-server');
  return inTemporaryFolder(async (folder) => {
    const fileOf = (name: keyof TlsMaterial): string => path.join(folder.path, `${name}.pem`);
    for (const name of ['key', 'cert', 'ca'] as const) fs.writeFileSync(fileOf(name), material[name]);
    const files = ['--tls-key-file', fileOf('key'), '--tls-cert-file', fileOf('cert'), '--tls-ca-cert-file', fileOf('ca')];
    const running = await startProcess({
      name: 'Redis with TLS',
      command,
      args: (port) => [...inMemory, '--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no', ...files],
      ready: async (url) => answersPing(tls.connect({ host: '127.0.0.1', port: Number(new URL(url).port), ca: material.ca })),
    });
    return { ...running, url: `rediss://127.0.0.1:${running.port}`, stop: () => running.stop().then(() => folder.remove()) };
  });
}

function answersPing(socket: net.Socket): Promise<boolean> {
  return new Promise((resolve, reject) => {
    socket.write('PING\r\n');
    socket.setTimeout(1_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(/^(?:\+PONG|-NOAUTH)/.test(bytes.toString()));
    });
  });
}
