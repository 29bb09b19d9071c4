import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { afterAll } from 'vitest';

/** Something started for a test, which must be stopped. Stopping twice is fine. */
export interface Stoppable {
  stop(): Promise<void>;
}

export interface RunningProcess extends Stoppable {
  readonly pid: number;
  /** Base address that the process listens on, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The last 64 kB that it wrote, standard error included. */
  output(): string;
}

export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  /** Arguments, given the free port that it is to listen on. */
  readonly args: (port: number) => readonly string[];
  /** True once the process answers as it should; a rejection means not yet. */
  readonly ready: (url: string) => Promise<boolean>;
  readonly readyWithinMs?: number;
  /** Default a free one. */
  readonly port?: number;
}

const outputKept = 65_536;
const attempts = 3;
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * Call it while a test file is collected: what is handed to the returned function is stopped after the file's tests,
 * the last one first.
 */
export function stopAfterAll(): <T extends Stoppable>(started: T) => T {
  const all: Stoppable[] = [];
  afterAll(async () => {
    for (const started of all.reverse()) await started.stop();
  });
  return (started) => {
    all.push(started);
    return started;
  };
}

/** A port of 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  return address.port;
}

/** Starts a server process and waits until it is ready. Rejects with its output when it exits before or is not ready in time. */
export async function startProcess(plan: ProcessPlan): Promise<RunningProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const port = plan.port ?? (await freePort());
    const launched = launch(plan, port);
    const failure = await untilReady(plan, launched);
    if (failure === undefined) return launched;
    await launched.stop();
    if (attempt === attempts || !/address already in use/i.test(launched.output())) throw new Error(`${failure}\n${launched.output()}`);
  }
}

interface Launched extends RunningProcess {
  failed(): string | undefined;
}

function launch(plan: ProcessPlan, port: number): Launched {
  const [command, ...args] = [...dieWithParent, plan.command, ...plan.args(port)];
  const child = spawn(command ?? plan.command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  let failure: string | undefined;
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-outputKept);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = `${plan.name} could not be started: ${error.message}`;
      resolve();
    });
    child.once('close', (code, signal) => {
      failure ??= `${plan.name} ended with ${signal ?? `exit code ${code}`}`;
      resolve();
    });
  }).finally(() => running.delete(child));
  return {
    pid: child.pid ?? -1,
    port,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    failed: () => failure,
    stop: async () => {
      const killing = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(killing);
    },
  };
}

/** On Linux the kernel ends the child when this thread is gone, however it went. */
const setpriv = '/usr/bin/setpriv';
const dieWithParent = fs.existsSync(setpriv) ? [setpriv, '--pdeathsig', 'KILL'] : [];

async function untilReady(plan: ProcessPlan, launched: Launched): Promise<string | undefined> {
  const deadline = performance.now() + (plan.readyWithinMs ?? 20_000);
  while (performance.now() < deadline) {
    const failure = launched.failed();
    if (failure !== undefined) return failure;
    if (await plan.ready(launched.url).catch(() => false)) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return `${plan.name} is not ready after ${(plan.readyWithinMs ?? 20_000) / 1000} s`;
}
