import path from 'node:path';
import ts from 'typescript';
import { repository } from '../support/repository-files.js';
import type { Rendered } from './helm.js';

/** Where the types of Kubernetes' own kinds lie, by apiVersion. */
const modules: Readonly<Record<string, string>> = {
  'apps/v1': 'apps/v1',
  'networking.k8s.io/v1': 'networking/v1',
  'policy/v1': 'policy/v1',
  'rbac.authorization.k8s.io/v1': 'rbac/v1',
  v1: 'core/v1',
};

/**
 * What the types of Kubernetes say against objects: unknown fields, missing ones, wrong types. They are checked as
 * literals of a TypeScript program, whose compiler is as strict as an API server with strict field validation.
 */
export function typeErrors(objects: readonly Rendered[]): readonly string[] {
  const file = path.join(repository, 'test/deploy/rendered-objects.ts');
  const source = objects.map((object, i) => statement(object, i)).join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language) => (name === file ? ts.createSourceFile(name, source, language, true) : read(name, language));
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function statement(object: Rendered, i: number): string {
  const from = modules[object.apiVersion];
  if (from === undefined) throw new Error(`There are no types for ${object.apiVersion}: add them to the table.`);
  return `import type { ${object.kind} as Kind${i} } from 'kubernetes-types/${from}.js';\nexport const object${i}: Kind${i} = ${JSON.stringify(object)};`;
}
