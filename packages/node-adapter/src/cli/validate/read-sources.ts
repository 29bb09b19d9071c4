import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultYamlLimits, readObjects, type SourceFault, type SourceObject } from '@meshlens/core/validation';
import type { CommandContext } from '../command.js';
import { findFiles } from './find-files.js';

/** A text that objects were read from. */
export interface Source {
  /** As it is told to people; `-` is standard input. */
  readonly file: string;
  readonly text: string;
  readonly objects: readonly SourceObject[];
}

export interface ReadSources {
  readonly sources: readonly Source[];
  /** What could not be read, or is nothing to check. */
  readonly faults: readonly SourceFault[];
}

/** Reads all that the paths stand for. What cannot be read does not keep the rest from being read. */
export async function readSources(paths: readonly string[], { cwd, stdin }: Pick<CommandContext, 'cwd' | 'stdin'>): Promise<ReadSources> {
  const found = await findFiles(paths, cwd);
  const faults: SourceFault[] = found.faults.map(({ path: file, message }) => unreadable(file, `${file} ${message}.`));
  const sources: Source[] = [];
  for (const file of found.files) {
    const text = file === '-' ? await stdin(defaultYamlLimits.characters + 1) : await textOf(path.resolve(cwd, file));
    if (typeof text !== 'string') faults.push(unreadable(file, text.message));
    else {
      const source = sourceOf(file, text);
      sources.push(source.source);
      faults.push(...source.faults);
    }
  }
  return { sources, faults };
}

export function sourceOf(file: string, text: string): { readonly source: Source; readonly faults: readonly SourceFault[] } {
  const { objects, faults } = readObjects(text, file);
  return { source: { file, text, objects }, faults: faults.map((fault) => withHint(fault, text)) };
}

async function textOf(file: string): Promise<string | { readonly message: string }> {
  try {
    const { size } = await stat(file);
    // A character takes up to four bytes.
    if (size > defaultYamlLimits.characters * 4) return { message: `The file has ${size} bytes, which is more than is read.` };
    return await readFile(file, 'utf8');
  } catch (error) {
    return { message: `The file cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}).` };
  }
}

function unreadable(file: string, message: string): SourceFault {
  return { file, message, line: 1, column: 1, kind: 'unreadable' };
}

/** What stands in a Helm chart is no YAML yet. */
function withHint(fault: SourceFault, text: string): SourceFault {
  if (!/\{\{-?\s/.test(text)) return fault;
  const words = 'This is a template: check what it comes to, for instance `helm template CHART | meshlens validate -`.';
  return { ...fault, message: fault.kind === 'unreadable' ? words : fault.message, kind: 'no-object' };
}
