import { version } from './version.js';

/** Where each defined tag's version is kept, so that a second copy of this package on the page finds it. */
const key: unique symbol = Symbol.for('@meshlens/version');

type Versioned = CustomElementConstructor & { [key]?: string };

/**
 * True where the tag is free, and marks the class with this package's version. Where another copy came first, that one stays;
 * a different version is told once per tag, since the elements of one page may then not fit together.
 */
export function mayDefine(tag: string, element: CustomElementConstructor): boolean {
  const existing: Versioned | undefined = customElements.get(tag);
  if (!existing) {
    Object.defineProperty(element, key, { value: version });
    return true;
  }
  const other = existing[key] ?? 'unknown';
  if (other !== version && !told.has(tag)) {
    told.add(tag);
    console.warn(`MSHUI1: <${tag}> is already defined, in version ${other}; version ${version} is not used. Load one version per page.`);
  }
  return false;
}

const told = new Set<string>();
