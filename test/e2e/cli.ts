import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, type Stoppable } from '../support/process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = path.join(root, 'packages/node-adapter/dist/cli/main.js');
const pages = ['--ui', `/=${path.join(root, 'examples/portal')}`, '--ui', `/meshlens=${path.join(root, 'packages/elements/dist/browser')}`];

export interface RunningCli extends Stoppable {
  readonly url: string;
  /** All that it wrote so far. */
  output(): string;
}

export interface EndedCli {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the built command line to its end. */
export async function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<EndedCli> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

/** Starts the built server as `npm start` does, and waits until it says where it listens. */
export async function startCli(args: readonly string[]): Promise<RunningCli> {
  const port = await freePort();
  const child = spawn(process.execPath, [main, 'serve', ...pages, '--port', String(port), ...args]);
  let output = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes(' on http://')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => reject(new Error(`meshlens serve ended with ${code}: ${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
