interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockedPackage>>;

/**
 * What would make `npm ci` fail elsewhere: npm silently leaves packages for other platforms out of a lock file when the
 * registry of the day lacks them, and then refuses that file; and the address of a registry may not be reachable.
 */
export function lockFileMistakes(text: string): readonly string[] {
  const { packages } = JSON.parse(text) as { readonly packages: Packages };
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {}, resolved, link }]) => [
    ...Object.entries(optionalDependencies)
      .filter(([name, range]) => !isThere(packages, { folder, name, range }))
      .map(([name, range]) => `${folder}: ${name}@${range} is missing`),
    ...(resolved !== undefined && link !== true ? [`${folder}: names a registry, ${resolved}`] : []),
  ]);
}

/** Looks a package up as Node does, from the folder upwards. A range that is no exact version is met by any version. */
function isThere(packages: Packages, { folder, name, range }: { folder: string; name: string; range: string }): boolean {
  const homes = [folder, ...parents(folder)];
  const found = homes.map((home) => packages[`${home === '' ? '' : `${home}/`}node_modules/${name}`]).find((entry) => entry !== undefined);
  return found !== undefined && (!/^\d/.test(range) || found.version === range);
}

/** `a/node_modules/b/node_modules/c` → `a/node_modules/b`, `a`, and the root. */
function parents(folder: string): readonly string[] {
  const at = folder.lastIndexOf('node_modules/');
  if (at < 0) return [''];
  const parent = folder.slice(0, at).replace(/\/$/, '');
  return parent === '' ? [''] : [parent, ...parents(parent)];
}
