import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import { repository } from '../support/repository-files.js';
import { inTemporaryFolder } from '../support/temporary-folder.js';

export const chart: string = path.join(repository, 'deploy/helm/meshlens');

export interface Rendered {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Readonly<Record<string, string>> };
  readonly [field: string]: unknown;
}

/** What Helm would install with these values (JSON is YAML too). Rejects with what Helm says of values that do not fit. */
export async function helmTemplate(values: unknown = {}, release = 'meshlens'): Promise<string> {
  return await helm(['template', release, chart, '--namespace', 'meshlens', '--values', '-'], JSON.stringify(values));
}

export async function rendered(values: unknown = {}): Promise<readonly Rendered[]> {
  return objectsOf(await helmTemplate(values));
}

export function objectsOf(text: string): readonly Rendered[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Rendered | null)
    .filter((object) => object !== null);
}

/** Runs Helm in a home of its own, so that nothing of the machine's plays a part. */
export async function helm(args: readonly string[], input = ''): Promise<string> {
  const program = await ensureTool('helm');
  return await inTemporaryFolder(async (folder) => {
    const values = path.join(folder.path, 'values.yaml');
    fs.writeFileSync(values, input);
    const { stdout } = await promisify(execFile)(
      program,
      args.map((each) => (each === '-' ? values : each)),
      { env: { HOME: folder.path, PATH: process.env['PATH'] }, maxBuffer: 16 * 1024 * 1024 },
    );
    folder.remove();
    return stdout;
  });
}
