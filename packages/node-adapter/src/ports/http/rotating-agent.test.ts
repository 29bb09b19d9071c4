import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createAuthority, issueCertificate } from '../../../../../test/support/certificates.js';
import { json, scriptedServer, type ScriptedServer } from '../../../../../test/support/scripted-server.js';
import { temporaryFolder } from '../../../../../test/support/temporary-folder.js';
import { RotatingAgent } from './rotating-agent.js';

describe('connections with certificates from files', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  let server: ScriptedServer | undefined;
  afterEach(async () => server?.close());
  const file = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder.path, name), text);
    return path.join(folder.path, name);
  };
  const statusOf = async (agent: RotatingAgent): Promise<number> => {
    const current = await agent.get();
    return new Promise((resolve) => {
      https
        .get(`${server?.url ?? ''}/`, { agent: current }, (response) => resolve(response.resume().statusCode ?? 0))
        .on('error', () => resolve(0));
    });
  };

  it('take up a rotated authority and client certificate, and keep a connection while nothing changes', async () => {
    const [first, second] = [createAuthority('first'), createAuthority('second')];
    const own = [first, second].map((authority) => issueCertificate(authority, 'meshlens'));
    const files = { caFile: file('ca', first.cert), certFile: file('cert', own[0]?.cert ?? ''), keyFile: file('key', own[0]?.key ?? '') };
    server = await scriptedServer(json({}), { ...issueCertificate(first, 'store'), clientCa: first.cert });
    const agent = new RotatingAgent(server.url, files, { readAnewMs: 0 });
    expect([await statusOf(agent), await statusOf(agent)]).toEqual([200, 200]);
    expect(server.connections()).toBe(1);

    const { url } = server;
    await server.close();
    server = await scriptedServer(json({}), { ...issueCertificate(second, 'store'), clientCa: second.cert });
    expect(server.url).not.toBe(url);
    expect(await statusOf(agent)).toBe(0);
    file('ca', second.cert);
    file('cert', own[1]?.cert ?? '');
    file('key', own[1]?.key ?? '');
    expect(await statusOf(agent)).toBe(200);
    fs.rmSync(files.caFile);
    expect(await statusOf(agent)).toBe(200);
    agent.destroy();
  });

  it('are not made where a file is missing', () => {
    expect(() => new RotatingAgent('https://store', { caFile: path.join(folder.path, 'none') })).toThrow(/ENOENT/);
  });
});
