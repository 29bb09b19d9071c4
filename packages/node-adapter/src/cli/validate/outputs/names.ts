import type { ObjectRef, Severity } from '@meshlens/core';

/** `VirtualService shop/cart`. */
export function objectName({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

export function severityWord(severity: Severity): string {
  return severity === 'info' ? 'information' : severity;
}
