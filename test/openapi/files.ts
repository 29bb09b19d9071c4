import fs from 'node:fs';
import path from 'node:path';
import { repository } from '../support/repository-files.js';
import { openApiDocument } from './document.js';

/** The document for people and tools, and for the server to hand out, by path in the repository. */
export function openApiFiles(): Readonly<Record<string, string>> {
  const manifest = JSON.parse(fs.readFileSync(path.join(repository, 'packages/node-adapter/package.json'), 'utf8')) as { version: string };
  const document = openApiDocument(manifest.version);
  const module = `/** Made from the table of routes and the types of answers by \`npm run gen:openapi\`. */\nexport const openApiText: string = ${JSON.stringify(JSON.stringify(document))};\n`;
  return {
    'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'packages/node-adapter/src/openapi/generated/openapi.ts': module,
  };
}
