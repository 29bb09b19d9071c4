import type { Subject } from '../subject.js';
import type { Placed } from '../walk/walk.js';
import type { MeshNetworks } from './mesh-facts.js';
import { meshConfigMaps } from './mesh-sources.js';

/** The networks that an object tells of, and where. The text in a ConfigMap is one value to those who look for a path. */
export function networksOf(subject: Subject<'ConfigMap' | 'MeshFacts'>): Placed<MeshNetworks> | undefined {
  if (subject.kind === 'MeshFacts') return { value: subject.object.spec?.meshNetworks ?? {}, path: 'spec/meshNetworks/networks' };
  const [entry] = meshConfigMaps.entries(subject);
  return entry && { value: entry[1].networks, path: 'data/meshNetworks' };
}
