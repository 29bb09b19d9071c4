import type { RootConfigService } from '@backstage/backend-plugin-api';
import { type Access, accessTo } from '@meshlens/core';

/** What somebody may see who owns, or is, an entity. */
export interface AccessRule {
  /** For instance `group:default/shop`. */
  readonly owner: string;
  /** `*` alone stands for everything. */
  readonly namespaces: readonly string[];
}

/** The rules of `meshlens.access` in app-config.yaml. */
export function readRules(settings: Pick<RootConfigService, 'getOptionalConfigArray'>): readonly AccessRule[] {
  return (settings.getOptionalConfigArray('access') ?? []).map((rule) => ({
    owner: rule.getString('owner').toLowerCase(),
    namespaces: rule.getStringArray('namespaces'),
  }));
}

/** All that the rules give to the owner of these entities, and nothing to who owns none of them. */
export function accessOf(rules: readonly AccessRule[], owned: readonly string[]): Access {
  const own = new Set(owned.map((ref) => ref.toLowerCase()));
  const namespaces = rules.filter(({ owner }) => own.has(owner)).flatMap((rule) => rule.namespaces);
  return namespaces.includes('*') ? 'everything' : accessTo([...new Set(namespaces)]);
}
