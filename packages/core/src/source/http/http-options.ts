/** The part of fetch that is used; the platform's own fits. */
export type Fetch = (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
  /** To be read in parts, where graphs are followed. */
  readonly body?: { getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> } } | null;
}>;

export interface HttpMeshSourceOptions {
  /** Where the handler is mounted, for instance `/` or `https://portal.example/api/meshlens`. */
  readonly baseUrl: string;
  /** Usually `globalThis.fetch`, or a host's own that adds its credentials. */
  readonly fetch: Fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}
