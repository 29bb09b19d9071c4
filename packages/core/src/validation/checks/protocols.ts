const http: ReadonlySet<string> = new Set(['http', 'http2', 'http_proxy', 'grpc', 'grpc-web']);
const tls: ReadonlySet<string> = new Set(['https', 'tls']);
const others: ReadonlySet<string> = new Set(['tcp', 'udp', 'mongo', 'redis', 'mysql']);

/** Whether Istio knows a port's protocol, in whatever case. */
export function isProtocol(name: string): boolean {
  return isHttp(name) || isTls(name) || others.has(name.toLowerCase());
}

/** Whether requests of it can be told apart. */
export function isHttp(name: string): boolean {
  return http.has(name.toLowerCase());
}

export function isTls(name: string): boolean {
  return tls.has(name.toLowerCase());
}

/** All of them, as they are usually written. */
export const spelt: readonly string[] = [...http, ...tls, ...others].map((name) => name.toUpperCase());
