import { UpstreamError } from '@meshlens/core';
import { isRecord, parseJson } from '../http/json.js';
import { RotatingAgent } from '../http/rotating-agent.js';
import { readSecretFile } from '../http/secret-file.js';
import { printable } from '../http/upstream-failure.js';
import { UpstreamHttp } from '../http/upstream-http.js';

/** A client of an authorization server that gets tokens for itself: RFC 6749, section 4.4. */
export interface OAuth2Client {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Read for every token, so that a rotated secret is taken up. */
  readonly clientSecretFile?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** Sent along, for instance an audience. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly caFile?: string | undefined;
}

/** For one token; a query waits for it within its own time. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024;
/** Where the server does not say how long a token is good for. */
const DEFAULT_SECONDS = 300;
const LONGEST_SECONDS = 86_400;
/** A token that is about to end may end on its way. */
const SPARE_SECONDS = 30;
/** A token that is refused though it is as new as that is not the reason. */
const YOUNG_MS = 5_000;

interface Token {
  readonly text: string;
  readonly since: number;
  readonly until: number;
}

/** Tokens of one client. One is got when it is first needed and again before it ends, once for all who wait for it. */
export class OAuth2Tokens {
  readonly #client: OAuth2Client;
  readonly #agent: RotatingAgent;
  readonly #http: UpstreamHttp;
  readonly #path: string;
  #token: Token | undefined;
  #getting: Promise<Token> | undefined;

  /** Throws where the file of authorities cannot be read. */
  constructor(client: OAuth2Client) {
    this.#client = client;
    const { origin, pathname } = new URL(client.tokenUrl);
    this.#path = pathname;
    const agent = new RotatingAgent(client.tokenUrl, { caFile: client.caFile });
    this.#agent = agent;
    this.#http = new UpstreamHttp({
      baseUrl: origin,
      credentials: async () => ({ headers: { authorization: await basicOf(client) }, agent: await agent.get() }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
  }

  /** Rejects with UpstreamError where none can be had. */
  async get(): Promise<string> {
    if (this.#token === undefined || performance.now() >= this.#token.until) {
      this.#getting ??= this.#ask().finally(() => {
        this.#getting = undefined;
      });
      this.#token = await this.#getting;
    }
    return this.#token.text;
  }

  /** To be told where the store refused it; true where another is to be had. */
  refused(): boolean {
    if (this.#token === undefined || performance.now() - this.#token.since < YOUNG_MS) return false;
    this.#token = undefined;
    return true;
  }

  /** Closes the connections. */
  close(): void {
    this.#agent.destroy();
  }

  async #ask(): Promise<Token> {
    const { scopes = [], params = {} } = this.#client;
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      ...params,
      ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    });
    const reply = await this.#http.send({
      method: 'POST',
      path: this.#path,
      body: { type: 'application/x-www-form-urlencoded', text: form.toString() },
    });
    const body = parseJson(reply.text);
    const { address } = this.#http;
    if (reply.status !== 200 || !isRecord(body)) {
      const why = isRecord(body) && typeof body['error'] === 'string' ? `: ${printable(body['error']).slice(0, 100)}` : '';
      throw new UpstreamError('unauthorised', `no token was got from ${address}, which answered ${reply.status}${why}`);
    }
    const { access_token: text, token_type: type = 'bearer', expires_in: seconds = DEFAULT_SECONDS } = body;
    if (typeof text !== 'string' || !/^[\x21-\x7e]{1,16384}$/.test(text) || typeof type !== 'string' || type.toLowerCase() !== 'bearer')
      throw new UpstreamError('bad-answer', `${address} answered with no bearer token`);
    const good = Math.min(LONGEST_SECONDS, Math.max(0, Number(seconds) || DEFAULT_SECONDS));
    const since = performance.now();
    return { text, since, until: since + Math.max(good - SPARE_SECONDS, good / 2) * 1000 };
  }
}

/** Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1). */
async function basicOf({ clientId, clientSecret, clientSecretFile }: OAuth2Client): Promise<string> {
  const secret = clientSecretFile === undefined ? (clientSecret ?? '') : await readSecretFile(clientSecretFile, 'client secret');
  const encoded = (part: string): string => new URLSearchParams({ x: part }).toString().slice(2);
  return `Basic ${Buffer.from(`${encoded(clientId)}:${encoded(secret)}`).toString('base64')}`;
}
