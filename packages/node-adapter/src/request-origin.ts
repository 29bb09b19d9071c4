const origins = new WeakMap<Request, string>();

/** Notes which address a request came from: only the server that accepted its connection can know. */
export function noteOrigin(request: Request, remoteAddress: string | undefined): void {
  if (remoteAddress !== undefined) origins.set(request, remoteAddress);
}

/** The address that a request came from; undefined where nobody noted it. */
export function originOf(request: Request): string | undefined {
  return origins.get(request);
}
