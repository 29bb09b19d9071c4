export interface InstantSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Asks a Prometheus-compatible store for an expression at a moment (Unix seconds). Rejects with the store's words. */
export async function instantQuery(url: string, expression: string, at: number): Promise<readonly InstantSample[]> {
  const response = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query: expression, time: String(at) }).toString()}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  const answer = JSON.parse(text) as { data: { result: { metric: Record<string, string>; value: [number, string] }[] } };
  return answer.data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
}
