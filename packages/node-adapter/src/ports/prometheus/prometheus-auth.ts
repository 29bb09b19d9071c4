import type http from 'node:http';
import type { TlsFiles } from '../http/rotating-agent.js';
import { readTokenFile } from '../http/token-file.js';
import type { UpstreamCredentials } from '../http/upstream-http.js';

/** How the store is told who asks. At most one of the bearer kinds and basic is of use. */
export interface PrometheusAuth extends TlsFiles {
  readonly bearerToken?: string | undefined;
  /** Read for every call, so that a rotated token is taken up. */
  readonly bearerTokenFile?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** For instance a tenant header. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Rejects with UpstreamError `unauthorised` where the token file cannot be read. */
export async function prometheusCredentials(auth: PrometheusAuth, agent: http.Agent): Promise<UpstreamCredentials> {
  const token = auth.bearerToken ?? (auth.bearerTokenFile === undefined ? undefined : await readTokenFile(auth.bearerTokenFile));
  const headers: Record<string, string> = { ...auth.headers };
  if (token !== undefined) headers['authorization'] = `Bearer ${token.trim()}`;
  else if (auth.username !== undefined) {
    headers['authorization'] = `Basic ${Buffer.from(`${auth.username}:${auth.password ?? ''}`).toString('base64')}`;
  }
  return { headers, agent };
}
