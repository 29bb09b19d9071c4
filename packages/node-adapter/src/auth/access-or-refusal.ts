import { type Access, MeshError, UpstreamError } from '@meshlens/core';

/** The access that was found out; rejects with MeshError for who may see nothing, and where it cannot be found out. */
export async function accessOrRefusal(found: Promise<Access>): Promise<Access> {
  const access = await found.catch((error: unknown) => {
    throw refusalOf(error);
  });
  if (access !== 'everything' && Object.values(access.clusters).every(({ namespaces }) => Object.keys(namespaces).length === 0))
    throw new MeshError('denied', 'You may not see any namespace of this mesh. Who may is decided by the roles of its clusters.');
  return access;
}

/** An upstream's own words are for the log and not for who is not known yet. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof UpstreamError)) return error;
  if (error.code === 'unauthorised') return new MeshError('unauthorised', 'The clusters of this mesh do not know this token.');
  return new MeshError('unreachable', 'The clusters of this mesh cannot be asked now who may see what.');
}
