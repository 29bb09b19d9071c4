/** New names of Envoy's filters by their old ones. Source: https://www.envoyproxy.io/docs/envoy/latest/version_history/v1.14.0 (deprecated) */
export const newFilterNames: ReadonlyMap<string, string> = new Map([
  ...renamed('envoy.filters.http', 'envoy', [
    'buffer',
    'cors',
    'csrf',
    'fault',
    'grpc_http1_bridge',
    'grpc_json_transcoder',
    'grpc_web',
    'gzip',
    'health_check',
    'ip_tagging',
    'lua',
    'router',
    'squash',
  ]),
  ['envoy.ext_authz', 'envoy.filters.http.ext_authz'],
  ['envoy.http_dynamo_filter', 'envoy.filters.http.dynamo'],
  ['envoy.rate_limit', 'envoy.filters.http.ratelimit'],
  ...renamed('envoy.filters.listener', 'envoy.listener', [
    'http_inspector',
    'original_dst',
    'original_src',
    'proxy_protocol',
    'tls_inspector',
  ]),
  ...renamed('envoy.filters.network', 'envoy', [
    'client_ssl_auth',
    'echo',
    'http_connection_manager',
    'mongo_proxy',
    'ratelimit',
    'redis_proxy',
    'tcp_proxy',
  ]),
]);

function renamed(now: string, before: string, names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [`${before}.${name}`, `${now}.${name}`]);
}
