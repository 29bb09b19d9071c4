import net from 'node:net';
import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import { type RunningProcess, startProcess } from './process.js';

/** Starts a real Redis that keeps everything in memory only. Its `url` is one of the redis scheme. */
export async function startRedis(): Promise<RunningProcess> {
  const command = await ensureTool('redis-server');
  const running = await startProcess({
    name: 'Redis',
    command,
    args: (port) => ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--requirepass', redisPassword],
    ready: async (url) => answersPing(Number(new URL(url).port)),
  });
  return { ...running, url: `redis://127.0.0.1:${running.port}` };
}

export const redisPassword = 'a password of the test';

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(/^(?:\+PONG|-NOAUTH)/.test(bytes.toString()));
    });
  });
}
