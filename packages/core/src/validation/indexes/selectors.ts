import { kept } from '../walk/kept.js';
import type { LabelSelector } from '../../model/kubernetes.js';

export type Labels = Readonly<Record<string, string>>;

/** Whether labels have every pair of a selector; an empty selector selects all. */
export function selectsLabels(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

/** Whether labels fulfil a selector of Kubernetes; undefined or empty selects all, an unknown operator nothing. */
export function fulfils(labels: Labels, selector: LabelSelector | undefined): boolean {
  if (!selectsLabels(selector?.matchLabels ?? {}, labels)) return false;
  return (selector?.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}

/** A text that only the same labels have. */
export const labelKey: (labels: Labels) => string = kept((labels) => JSON.stringify(Object.entries(labels).sort()));

/** Labels as users write them: `a=b,c=d`, sorted. */
export function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map((pair) => pair.join('='))
    .sort()
    .join(',');
}
