import type { Instant, LogLine } from '@meshlens/core';
import type { KubeClient } from './kube-client.js';

export interface PodLogRequest {
  readonly cluster: string;
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly start: Instant;
  /** Newest lines. */
  readonly limit: number;
}

const maxBytes = 4 * 1024 * 1024;
const maxLineLength = 16 * 1024;

/** The newest lines of one container since a moment. A container that has not started or is gone has none. Rejects with UpstreamError. */
export async function readPodLog(client: KubeClient, request: PodLogRequest, signal: AbortSignal | undefined): Promise<readonly LogLine[]> {
  const { namespace, pod, container, start } = request;
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
  for (let tail = request.limit; ; tail = Math.ceil(tail / 4)) {
    const query = new URLSearchParams({
      container,
      timestamps: 'true',
      tailLines: String(tail),
      sinceTime: new Date(start).toISOString(),
      limitBytes: String(maxBytes),
    });
    const { status, text } = await client.text({ path, query, signal }, [400, 404]);
    if (status !== 200) return [];
    // At the byte limit the API server leaves out the newest lines, so fewer are asked for.
    if (Buffer.byteLength(text) < maxBytes || tail <= 1) return linesOf(text, request);
  }
}

function linesOf(text: string, { cluster, namespace, pod, container }: PodLogRequest): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    const at = Date.parse(space < 0 ? line : line.slice(0, space));
    if (Number.isNaN(at)) continue;
    lines.push({ at, cluster, namespace, pod, container, text: space < 0 ? '' : line.slice(space + 1, space + 1 + maxLineLength) });
  }
  return lines;
}
