import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

const run = promisify(execFile);
const script = new URL('../../scripts/tools/ensure-tool.mjs', import.meta.url).href;

/** Packages of redis-server as apt and dpkg would bring them, with one library. */
const packaged: Readonly<Record<string, string>> = {
  'apt-cache': 'echo "redis-server"; echo "  Depends: liblzf1"; echo "  Depends: libc6"; echo "  Depends: lsb-base"',
  'apt-get': 'echo "$@" >> "$(dirname "$0")/calls"; sleep 0.2; if [ "$1" = download ]; then touch redis.deb; fi',
  dpkg: 'mkdir -p "$3/usr/bin" "$3/usr/lib/x86_64-linux-gnu"; printf \'#!/bin/sh\\necho "$LD_LIBRARY_PATH $@"\\n\' > "$3/usr/bin/redis-server"; chmod +x "$3/usr/bin/redis-server"',
};

describe('ensureTool', () => {
  let folder: TemporaryFolder;
  let bin: string;
  let cache: string;
  beforeEach(() => {
    folder = temporaryFolder();
    bin = path.join(folder.path, 'bin');
    cache = path.join(folder.path, 'cache');
    fs.mkdirSync(bin);
  });
  afterEach(() => folder.remove());

  const put = (programs: Readonly<Record<string, string>>): void => {
    for (const [name, body] of Object.entries(programs)) fs.writeFileSync(path.join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  };
  /** Asks for redis-server twice at once in a process of its own. */
  const ensure = async (searchPath: string): Promise<{ stdout: string; stderr: string }> => {
    const code = `import('${script}').then(async ({ ensureTool }) => {
      const ensure = () => ensureTool('redis-server', { cache: '${cache}' });
      console.log((await Promise.all([ensure(), ensure()])).join(' '));
    }).catch((error) => console.error(error.message))`;
    return run(process.execPath, ['-e', code], { env: { PATH: searchPath } });
  };
  const withPrograms = (): string => `${bin}:/usr/bin:/bin`;
  const downloads = (): number => fs.readFileSync(path.join(bin, 'calls'), 'utf8').trim().split('\n').length;

  it('takes what is on the PATH', async () => {
    put({ promtool: 'exit 0' });
    expect(await ensureTool('promtool', { searchPath: bin, cache })).toBe(path.join(bin, 'promtool'));
    expect(fs.existsSync(cache)).toBe(false);
  });

  it('fetches a tool with its libraries, once, and starts it with them', async () => {
    put(packaged);
    const launcher = path.join(cache, 'redis-server/bin/redis-server');
    const first = await ensure(withPrograms());
    expect(first.stdout).toContain(`${launcher} ${launcher}`);
    expect(fs.readFileSync(path.join(bin, 'calls'), 'utf8')).toBe('download -q redis-server redis-tools liblzf1\n');
    expect((await ensure(withPrograms())).stdout).toBe(`${launcher} ${launcher}\n`);
    expect(downloads()).toBe(1);
    expect((await run(launcher, ['--port', '1'], { env: { PATH: withPrograms() } })).stdout).toBe(
      `${path.join(cache, 'redis-server/usr/lib/x86_64-linux-gnu')} --port 1\n`,
    );
  });

  it('leaves one whole tool and nothing else when two processes fetch it at once', async () => {
    put(packaged);
    const both = await Promise.all([ensure(withPrograms()), ensure(withPrograms())]);
    expect(both.map(({ stderr }) => stderr)).toEqual(['', '']);
    expect(fs.readdirSync(cache)).toEqual(['redis-server']);
  });

  it('fetches own package lists where the system has none that will do', async () => {
    put({ ...packaged, 'apt-get': `${packaged['apt-get'] ?? ''}; case "$*" in *lists*) exit 0;; esac; exit 100` });
    expect((await ensure(withPrograms())).stdout).toContain('fetching own ones');
    expect(fs.existsSync(path.join(cache, 'redis-server/usr/bin/redis-server'))).toBe(true);
    expect(downloads()).toBe(3);
  });

  it('tells the reason that apt gives, and what to do', async () => {
    put({ ...packaged, 'apt-get': 'echo "E: mirror is away" >&2; exit 100' });
    const { stderr } = await ensure(withPrograms());
    expect(stderr).toMatch(/apt-get update failed:\n {2}E: mirror is away\nWhat to do: .*sudo apt-get install redis-server/);
    expect(fs.readdirSync(cache)).toEqual([]);
  });

  it('tells what to do where there is no apt', async () => {
    expect((await ensure('/nonexistent')).stderr).toMatch(/has no apt-get[^]*put 'redis-server' on the PATH/);
  });

  it('tells what it knows when it is asked for another tool', async () => {
    // @ts-expect-error a name that is none
    await expect(ensureTool('envoy')).rejects.toThrow(/Known tools: prometheus, promtool/);
  });
});
