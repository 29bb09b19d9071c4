import path from 'node:path';
import { defaultYamlLimits, readObjects, type SourceFault, type SourceObject } from '@meshlens/core/validation';
import type { CommandContext } from '../command.js';
import { noText, readText } from './read-text.js';
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
  const faults: SourceFault[] = found.faults.map(({ path: file, message }) => unreadable(file, `It ${message}.`));
  const sources: Source[] = [];
  for (const file of found.files) {
    // A character takes up to four bytes.
    const text =
      file === '-'
        ? await stdin(defaultYamlLimits.characters + 1)
        : await readText(path.resolve(cwd, file), defaultYamlLimits.characters * 4);
    if (typeof text !== 'string') faults.push(unreadable(file, text.message));
    else if (text.includes('\u0000')) faults.push(unreadable(file, noText));
    else {
      const source = sourceOf(file, text);
      sources.push(source.source);
      faults.push(...source.faults);
    }
  }
  if (paths.length > 0 && faults.every(({ kind }) => kind !== 'unreadable') && sources.every(({ objects }) => objects.length === 0))
    faults.push(unreadable(paths[0] ?? '-', 'No object of Kubernetes was found, so nothing was checked.'));
  return { sources, faults };
}

export function sourceOf(file: string, text: string): { readonly source: Source; readonly faults: readonly SourceFault[] } {
  const { objects, faults } = readObjects(text, file);
  return { source: { file, text, objects }, faults: faults.map((fault) => withHint(fault, text)) };
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
