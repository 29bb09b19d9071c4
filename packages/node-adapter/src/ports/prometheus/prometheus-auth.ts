import type http from 'node:http';
import type { TlsFiles } from '../http/rotating-agent.js';
import { readSecretFile } from '../http/secret-file.js';
import type { OAuth2Client, OAuth2Tokens } from './oauth2-tokens.js';
import type { UpstreamCredentials } from '../http/upstream-http.js';

/** How the store is told who asks. At most one of the bearer kinds and basic is of use. */
export interface PrometheusAuth extends TlsFiles {
  readonly bearerToken?: string | undefined;
  /** Read for every call, so that a rotated token is taken up. */
  readonly bearerTokenFile?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Likewise. */
  readonly passwordFile?: string | undefined;
  /** Who gets tokens elsewhere. */
  readonly oauth2?: OAuth2Client | undefined;
  /** For instance a tenant header. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Rejects with UpstreamError where the file of a token or password cannot be read, or no token is to be had. */
export async function prometheusCredentials(
  auth: PrometheusAuth,
  agent: http.Agent,
  tokens: OAuth2Tokens | undefined,
): Promise<UpstreamCredentials> {
  const token = tokens
    ? await tokens.get()
    : (auth.bearerToken ?? (auth.bearerTokenFile === undefined ? undefined : await readSecretFile(auth.bearerTokenFile, 'token')));
  const headers: Record<string, string> = { ...auth.headers };
  if (token !== undefined) headers['authorization'] = `Bearer ${token.trim()}`;
  else if (auth.username !== undefined) {
    const password = auth.password ?? (auth.passwordFile === undefined ? '' : await readSecretFile(auth.passwordFile, 'password'));
    headers['authorization'] = `Basic ${Buffer.from(`${auth.username}:${password}`).toString('base64')}`;
  }
  return { headers, agent };
}
