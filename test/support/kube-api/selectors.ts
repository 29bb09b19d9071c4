import type { KubernetesObject } from '@meshlens/core';
import { ApiFailure } from './status.js';

export type Selection = (object: KubernetesObject) => boolean;

/** What the namespace of the path and the query's labelSelector and fieldSelector choose. Throws ApiFailure 400. */
export function selectionOf(namespace: string | undefined, query: URLSearchParams): Selection {
  const labels = (query.get('labelSelector') ?? '')
    .split(/,(?![^(]*\))/)
    .filter(Boolean)
    .map(labelTerm);
  const fields = (query.get('fieldSelector') ?? '').split(',').filter(Boolean).map(fieldTerm);
  const terms = [...labels, ...fields];
  return (object) => (namespace === undefined || object.metadata.namespace === namespace) && terms.every((term) => term(object));
}

function labelTerm(text: string): Selection {
  const among = /^\s*([^\s=!(),]+)\s+(in|notin)\s+\(([^)]*)\)\s*$/.exec(text);
  if (among) {
    const [, key = '', operator, values = ''] = among;
    const wanted = values.split(',').map((value) => value.trim());
    return (object) => wanted.includes(object.metadata.labels?.[key] ?? '\0') === (operator === 'in');
  }
  const compared = /^\s*([^\s=!(),]+)\s*(==|=|!=)\s*([^\s=!(),]*)\s*$/.exec(text);
  if (compared) {
    const [, key = '', operator, value] = compared;
    return (object) => (object.metadata.labels?.[key] === value) === (operator !== '!=');
  }
  const existing = /^\s*(!?)\s*([^\s=!(),]+)\s*$/.exec(text);
  if (!existing) throw new ApiFailure(400, `unable to parse requirement: ${text}`);
  const [, not, key = ''] = existing;
  return (object) => Object.hasOwn(object.metadata.labels ?? {}, key) === (not === '');
}

const fieldPaths: readonly string[] = ['metadata.name', 'metadata.namespace', 'spec.nodeName', 'status.phase'];

function fieldTerm(text: string): Selection {
  const [, field = '', operator, value] = /^([^=!]+)(==|=|!=)(.*)$/.exec(text) ?? [];
  if (!fieldPaths.includes(field)) throw new ApiFailure(400, `field label not supported: ${field || text}`);
  return (object) => (fieldOf(object, field) === value) === (operator !== '!=');
}

function fieldOf(object: KubernetesObject, field: string): string {
  let value: unknown = object;
  for (const part of field.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  }
  return typeof value === 'string' ? value : '';
}
