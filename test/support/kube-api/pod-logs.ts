import type { ServerResponse } from 'node:http';
import type { KubernetesObject } from '@meshlens/core';
import { ApiFailure } from './status.js';

export interface ContainerRef {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

export interface PodLogLine {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

type Listener = (container: ContainerRef, line: PodLogLine) => void;

/** Log lines by container, oldest first. */
export class PodLogs {
  readonly #earlier: (container: ContainerRef) => readonly PodLogLine[];
  readonly #added = new Map<string, PodLogLine[]>();
  readonly #listeners = new Set<Listener>();

  constructor(earlier: (container: ContainerRef) => readonly PodLogLine[]) {
    this.#earlier = earlier;
  }

  append(container: ContainerRef, line: PodLogLine): void {
    const lines = this.#added.get(keyOf(container)) ?? [];
    lines.push(line);
    this.#added.set(keyOf(container), lines);
    this.#listeners.forEach((listener) => listener(container, line));
  }

  /** Answers as text. Throws ApiFailure 400 where the pod has no such container, or not one only and none is asked for. */
  answer({ pod, query, response }: { pod: KubernetesObject; query: URLSearchParams; response: ServerResponse }): void {
    const { name, namespace = '' } = pod.metadata;
    const container = { namespace, pod: name, container: containerOf(pod, query.get('container')) };
    if (query.get('previous') === 'true') {
      throw new ApiFailure(400, `previous terminated container "${container.container}" in pod "${name}" not found`);
    }
    const stamps = query.get('timestamps') === 'true';
    const format = ({ at, text }: PodLogLine): string => `${stamps ? `${new Date(at).toISOString()} ` : ''}${text}\n`;
    const lines = chosen([...this.#earlier(container), ...(this.#added.get(keyOf(container)) ?? [])], query);
    const limit = Number(query.get('limitBytes') ?? Infinity);
    const text = Buffer.from(lines.map(format).join('')).subarray(0, limit);
    response.writeHead(200, { 'content-type': 'text/plain' });
    if (query.get('follow') !== 'true') {
      response.end(text);
      return;
    }
    response.flushHeaders();
    response.write(text);
    const listener: Listener = (from, line) => {
      if (keyOf(from) === keyOf(container)) response.write(format(line));
    };
    this.#listeners.add(listener);
    response.on('close', () => this.#listeners.delete(listener));
  }
}

function keyOf({ namespace, pod, container }: ContainerRef): string {
  return `${namespace}/${pod}/${container}`;
}

function chosen(lines: readonly PodLogLine[], query: URLSearchParams): readonly PodLogLine[] {
  const sinceSeconds = query.get('sinceSeconds');
  const since =
    sinceSeconds === null ? Date.parse(query.get('sinceTime') ?? '1970-01-01T00:00:00Z') : Date.now() - Number(sinceSeconds) * 1000;
  if (Number.isNaN(since)) throw new ApiFailure(400, 'invalid sinceTime or sinceSeconds');
  const recent = lines.filter(({ at }) => at >= since);
  const tail = query.get('tailLines');
  return tail === null ? recent : recent.slice(recent.length - Math.min(recent.length, Number(tail)));
}

function containerOf(pod: KubernetesObject, asked: string | null): string {
  const { name, annotations } = pod.metadata;
  const names = containerNames(pod);
  const [only, ...others] = names;
  const found = asked ?? annotations?.['kubectl.kubernetes.io/default-container'] ?? (others.length === 0 ? only : undefined);
  if (found === undefined)
    throw new ApiFailure(400, `a container name must be specified for pod ${name}, choose one of: [${names.join(' ')}]`);
  if (!names.includes(found)) throw new ApiFailure(400, `container ${found} is not valid for pod ${name}`);
  return found;
}

function containerNames(pod: KubernetesObject): readonly string[] {
  const { spec } = pod as KubernetesObject & { spec?: { initContainers?: { name: string }[]; containers?: { name: string }[] } };
  return [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])].map(({ name }) => name);
}
