import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/repository-files.js';

const read = (file: string): string => fs.readFileSync(path.join(repository, file), 'utf8');
const instructions = read('deploy/Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));
const lastStage = instructions.slice(instructions.map((line) => line.startsWith('FROM')).lastIndexOf(true));

describe('deploy/Dockerfile', () => {
  it('runs as a user that is a number and not root, as runAsNonRoot can check', () => {
    const user = /^USER (\d+):(\d+)$/m.exec(lastStage.join('\n'));
    expect(Number(user?.[1])).toBeGreaterThan(0);
    expect(Number(user?.[2])).toBeGreaterThan(0);
    expect(lastStage.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      lastStage.findIndex((line) => line.startsWith('ENTRYPOINT')),
    );
  });

  it('starts the server with the flags that it has, on every address and on the port of the chart', () => {
    expect(lastStage.at(-1)).toContain('"serve", "--host", "0.0.0.0"');
    expect(lastStage).toContain('EXPOSE 20001 9090');
  });

  it('copies the manifest of every workspace before it installs, so that the layer is kept while they are', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { readonly workspaces: readonly string[] };
    const folders = workspaces.flatMap((each) =>
      each.endsWith('/*') ? fs.readdirSync(path.join(repository, each.slice(0, -2))).map((name) => each.replace('*', name)) : [each],
    );
    for (const folder of folders) expect(instructions).toContain(`COPY ${folder}/package.json ${folder}/`);
  });

  it('fetches nothing by address and takes no version that moves by itself', () => {
    for (const line of instructions) {
      expect(line).not.toMatch(/^ADD|https?:|:latest\b/);
      if (line.startsWith('FROM')) expect(line).toMatch(/^FROM [\w/]+:\d[\w.-]*/);
    }
  });
});
