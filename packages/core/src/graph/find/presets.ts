/** A ready expression. `id` names its words in the reader's language. */
export interface FindPreset {
  readonly id:
    'slow-edges' | 'unhealthy-nodes' | 'unknown-nodes' | 'top-ranked' | 'healthy-nodes' | 'low-ranked' | 'failing-edges' | 'out-of-mesh';
  readonly use: 'find' | 'hide';
  readonly expression: string;
}

export const findPresets: readonly FindPreset[] = [
  { id: 'failing-edges', use: 'find', expression: '%httperror > 0 OR %grpcerror > 0' },
  { id: 'slow-edges', use: 'find', expression: 'rt > 1000' },
  { id: 'unhealthy-nodes', use: 'find', expression: '! healthy' },
  { id: 'unknown-nodes', use: 'find', expression: 'name = unknown' },
  { id: 'out-of-mesh', use: 'find', expression: 'outofmesh' },
  { id: 'top-ranked', use: 'find', expression: 'rank <= 2' },
  { id: 'healthy-nodes', use: 'hide', expression: 'healthy' },
  { id: 'unknown-nodes', use: 'hide', expression: 'name = unknown' },
  { id: 'low-ranked', use: 'hide', expression: 'rank > 2' },
];
