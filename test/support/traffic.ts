import type { StoreSample } from '@meshlens/core';

export interface CallText {
  /** `namespace/workload@version`, or `unknown`. */
  readonly from: string;
  /** `namespace/workload@version`; `host` or `namespace/service` alone for a call that reached no workload. */
  readonly to: string;
  readonly service?: string;
  readonly rate?: number;
  readonly code?: string;
  readonly flags?: string;
  readonly protocol?: string;
  readonly reporter?: string;
  readonly cluster?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A store's answer for one call, with all the labels that Istio's standard metrics carry. */
export function storeSample(call: CallText): StoreSample {
  const { cluster = 'east', rate = 1 } = call;
  const source = endOf(call.from);
  const destination = endOf(call.to);
  const service = call.service ?? destination.app;
  return {
    value: rate,
    labels: {
      reporter: call.reporter ?? 'destination',
      source_cluster: source.workload === 'unknown' ? 'unknown' : cluster,
      source_workload_namespace: source.namespace,
      source_workload: source.workload,
      source_canonical_service: source.app,
      source_canonical_revision: source.version,
      destination_cluster: destination.workload === 'unknown' ? 'unknown' : cluster,
      destination_workload_namespace: destination.namespace,
      destination_workload: destination.workload,
      destination_canonical_service: destination.app,
      destination_canonical_revision: destination.version,
      destination_service_namespace: destination.namespace,
      destination_service_name: service,
      destination_service: `${service}.${destination.namespace}.svc.cluster.local`,
      request_protocol: call.protocol ?? 'http',
      response_code: call.code ?? '200',
      response_flags: call.flags ?? '-',
      ...call.labels,
    },
  };
}

function endOf(text: string): { readonly namespace: string; readonly workload: string; readonly app: string; readonly version: string } {
  const [place = 'unknown', version = 'latest'] = text.split('@');
  const [namespace = 'unknown', app] = place.split('/');
  if (app === undefined) return { namespace: 'unknown', workload: 'unknown', app: 'unknown', version: 'unknown' };
  return { namespace, workload: version === 'latest' ? app : `${app}-${version}`, app, version };
}
