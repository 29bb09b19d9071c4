/**
 * Istio's standard metric and label names.
 * Source: https://istio.io/latest/docs/reference/config/metrics/
 */
export const label = {
  reporter: 'reporter',
  app: 'app',
  sourceCluster: 'source_cluster',
  sourceNamespace: 'source_workload_namespace',
  sourceWorkload: 'source_workload',
  sourceApp: 'source_canonical_service',
  sourceVersion: 'source_canonical_revision',
  destCluster: 'destination_cluster',
  destServiceNamespace: 'destination_service_namespace',
  destHost: 'destination_service',
  destService: 'destination_service_name',
  destNamespace: 'destination_workload_namespace',
  destWorkload: 'destination_workload',
  destApp: 'destination_canonical_service',
  destVersion: 'destination_canonical_revision',
  protocol: 'request_protocol',
  operation: 'request_operation',
  code: 'response_code',
  grpcStatus: 'grpc_response_status',
  flags: 'response_flags',
  bucket: 'le',
  policy: 'connection_security_policy',
  sourcePrincipal: 'source_principal',
  destPrincipal: 'destination_principal',
} as const;

export const metric = {
  requests: 'istio_requests_total',
  requestMessages: 'istio_request_messages_total',
  responseMessages: 'istio_response_messages_total',
  tcpSent: 'istio_tcp_sent_bytes_total',
  tcpReceived: 'istio_tcp_received_bytes_total',
  durationBucket: 'istio_request_duration_milliseconds_bucket',
  durationSum: 'istio_request_duration_milliseconds_sum',
  durationCount: 'istio_request_duration_milliseconds_count',
  requestBytesSum: 'istio_request_bytes_sum',
  responseBytesSum: 'istio_response_bytes_sum',
} as const;

/** The metric that tells of all HTTP and gRPC traffic. */
export const requestMetric: string = metric.requests;

/** What every istiod, proxy and ztunnel says of its version: one series each, always scraped. */
export const buildMetric = 'istio_build';
export const buildLabel = { component: 'component', tag: 'tag' } as const;

/** The labels by which Prometheus tells the pods apart that a metric comes from. */
export const targetLabels: readonly string[] = ['instance', 'pod', 'pod_name', 'kubernetes_pod_name', 'exported_instance'];

/**
 * Metrics and labels that third parties report traffic under which no proxy sees.
 * Source: kiali graph/telemetry/istio/appender/extensions.go.
 */
export const extensionMetric = {
  requests: 'kiali_ext_requests_total',
  tcpSent: 'kiali_ext_tcp_sent_total',
  tcpReceived: 'kiali_ext_tcp_received_total',
} as const;

export const extensionLabel = {
  extension: 'extension',
  sourceCluster: 'source_cluster',
  sourceNamespace: 'source_namespace',
  sourceName: 'source_name',
  sourceIsRoot: 'source_is_root',
  destCluster: 'dest_cluster',
  destNamespace: 'dest_namespace',
  destName: 'dest_name',
  flags: 'flags',
  secure: 'secure',
  protocol: 'protocol',
  code: 'status_code',
} as const;

/** The labels that say who called whom. */
export const endpointLabels: readonly string[] = [
  label.reporter,
  label.sourceCluster,
  label.sourceNamespace,
  label.sourceWorkload,
  label.sourceApp,
  label.sourceVersion,
  label.destCluster,
  label.destServiceNamespace,
  label.destHost,
  label.destService,
  label.destNamespace,
  label.destWorkload,
  label.destApp,
  label.destVersion,
];
