import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { UpstreamError } from '@meshlens/core';
import type { UpstreamCredentials } from '../http/upstream-http.js';

/** How the store is told who asks. At most one of the bearer kinds and basic is of use. */
export interface PrometheusAuth {
  readonly bearerToken?: string | undefined;
  /** Read for every call, so that a rotated token is taken up. */
  readonly bearerTokenFile?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** For instance a tenant header. */
  readonly headers?: Readonly<Record<string, string>>;
  /** PEM file of the authorities to trust instead of the system's. */
  readonly caFile?: string | undefined;
}

/** The agent for a URL's scheme. Throws where `caFile` cannot be read. */
export function prometheusAgent(url: string, { caFile }: PrometheusAuth): http.Agent {
  const options = { keepAlive: true };
  if (new URL(url).protocol === 'http:') return new http.Agent(options);
  return new https.Agent(caFile === undefined ? options : { ...options, ca: readFileSync(caFile) });
}

/** Rejects with UpstreamError `unauthorised` where the token file cannot be read. */
export async function prometheusCredentials(auth: PrometheusAuth, agent: http.Agent): Promise<UpstreamCredentials> {
  const token = auth.bearerToken ?? (auth.bearerTokenFile === undefined ? undefined : await readToken(auth.bearerTokenFile));
  const headers: Record<string, string> = { ...auth.headers };
  if (token !== undefined) headers['authorization'] = `Bearer ${token.trim()}`;
  else if (auth.username !== undefined) {
    headers['authorization'] = `Basic ${Buffer.from(`${auth.username}:${auth.password ?? ''}`).toString('base64')}`;
  }
  return { headers, agent };
}

async function readToken(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UpstreamError('unauthorised', `the token file ${file} cannot be read (${code})`);
  }
}
