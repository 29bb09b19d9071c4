import { isRecord } from '../schema/conform.js';
import type { PathSegment } from '../path.js';
import type { Locate } from '../subject.js';
import type { TextFault, YamlLimits } from './limits.js';
import { offsetOf, placeOf, readYaml, type YamlDocument } from './yaml-document.js';

/** One object of a text. */
export interface SourceObject {
  /** As JSON; nothing of it has been checked but that it has `apiVersion` and `kind`. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly locate: Locate;
  readonly document: YamlDocument;
  /** Where in the document it is: nothing, or in the items of a List. */
  readonly prefix: readonly PathSegment[];
}

export interface SourceFault extends TextFault {
  readonly file: string;
  /** `unreadable`: the text, or part of it, is lost. `no-object`: it says something, but nothing to Kubernetes. */
  readonly kind: 'no-object' | 'unreadable';
}

export interface ReadObjects {
  readonly objects: readonly SourceObject[];
  /** Documents that are no objects of Kubernetes, and texts that cannot be read. */
  readonly faults: readonly SourceFault[];
}

/** The objects of a text of YAML or JSON with any number of documents; Lists are taken apart. Empty documents are passed over. */
export function readObjects(text: string, file: string, limits?: YamlLimits): ReadObjects {
  const { documents, faults } = readYaml(text, limits);
  const objects: SourceObject[] = [];
  const found: SourceFault[] = faults.map((fault) => ({ ...fault, file, kind: 'unreadable' }));
  for (const document of documents) {
    if (document.value === null || document.value === undefined) continue;
    take({ raw: document.value, prefix: [], document });
  }
  return { objects, faults: found };

  function take({ raw, prefix, document }: { raw: unknown; prefix: readonly PathSegment[]; document: YamlDocument }): void {
    const locate: Locate = (path) => ({ file, ...placeOf(document.lines, offsetOf(document, prefix, path)) });
    if (!isRecord(raw) || typeof raw.apiVersion !== 'string' || typeof raw.kind !== 'string') {
      const { line, column } = placeOf(document.lines, offsetOf(document, prefix, ''));
      found.push({ message: 'This is no object of Kubernetes: it has no apiVersion and kind.', file, line, column, kind: 'no-object' });
    } else if (raw.kind.endsWith('List') && Array.isArray(raw.items)) {
      for (const [i, item] of raw.items.entries()) {
        const below: unknown = item;
        if (prefix.length === 0) take({ raw: below, prefix: ['items', i], document });
      }
    } else {
      objects.push({ raw, file, locate, document, prefix });
    }
  }
}
