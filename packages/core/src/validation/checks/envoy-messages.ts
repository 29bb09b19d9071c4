export type EnvoyMessage =
  | 'Cluster'
  | 'Listener'
  | 'FilterChain'
  | 'Filter'
  | 'ListenerFilter'
  | 'RouteConfiguration'
  | 'VirtualHost'
  | 'Route'
  | 'RouteAction'
  | 'HttpFilter'
  | 'HttpConnectionManager'
  | 'TypedExtensionConfig';

/** The fields of Envoy's messages that patches are of. Source: https://github.com/envoyproxy/envoy/tree/main/api/envoy (config and http_connection_manager, v3) */
const fields: Readonly<Record<EnvoyMessage, string>> = {
  Cluster:
    'alt_stat_name circuit_breakers cleanup_interval close_connections_on_host_health_failure cluster_type ' +
    'common_http_protocol_options common_lb_config connect_timeout connection_pool_per_downstream_connection ' +
    'dns_failure_refresh_rate dns_jitter dns_lookup_family dns_refresh_rate dns_resolution_config dns_resolvers ' +
    'eds_cluster_config filters health_checks http2_protocol_options http_protocol_options ignore_health_on_host_removal ' +
    'lb_policy lb_subset_config least_request_lb_config load_assignment load_balancing_policy lrs_report_endpoint_metrics ' +
    'lrs_server maglev_lb_config max_requests_per_connection metadata name original_dst_lb_config outlier_detection ' +
    'per_connection_buffer_limit_bytes preconnect_policy protocol_selection respect_dns_ttl ring_hash_lb_config ' +
    'round_robin_lb_config track_cluster_stats track_timeout_budgets transport_socket transport_socket_matches type ' +
    'typed_dns_resolver_config typed_extension_protocol_options upstream_bind_config upstream_config ' +
    'upstream_connection_options upstream_http_protocol_options use_tcp_for_dns_lookups wait_for_warm_on_init',
  Listener:
    'access_log additional_addresses address api_listener bind_to_port bypass_overload_manager connection_balance_config ' +
    'continue_on_listener_filters_timeout default_filter_chain deprecated_v1 drain_type enable_mptcp enable_reuse_port ' +
    'fcds_config filter_chain_matcher filter_chains freebind ignore_global_conn_limit internal_listener listener_filters ' +
    'listener_filters_timeout max_connections_to_accept_per_socket_event metadata name per_connection_buffer_limit_bytes ' +
    'reuse_port socket_options stat_prefix tcp_backlog_size tcp_fast_open_queue_length traffic_direction transparent ' +
    'udp_listener_config use_original_dst',
  FilterChain:
    'filter_chain_match filters metadata name on_demand_configuration transport_socket transport_socket_connect_timeout ' +
    'use_proxy_proto',
  Filter: 'config_discovery name typed_config',
  ListenerFilter: 'config_discovery filter_disabled name typed_config',
  RouteConfiguration:
    'cluster_specifier_plugins ignore_path_parameters_in_path_matching ignore_port_in_host_matching internal_only_headers ' +
    'max_direct_response_body_size_bytes metadata most_specific_header_mutations_wins name request_headers_to_add ' +
    'request_headers_to_remove request_mirror_policies response_headers_to_add response_headers_to_remove ' +
    'typed_per_filter_config validate_clusters vhds virtual_hosts',
  VirtualHost:
    'cors domains hedge_policy include_attempt_count_in_response include_is_timeout_retry_header ' +
    'include_request_attempt_count matcher metadata name per_request_buffer_limit_bytes rate_limits request_body_buffer_limit ' +
    'request_headers_to_add request_headers_to_remove request_mirror_policies require_tls response_headers_to_add ' +
    'response_headers_to_remove retry_policy retry_policy_typed_config routes typed_per_filter_config virtual_clusters',
  Route:
    'decorator direct_response filter_action match metadata name non_forwarding_action per_request_buffer_limit_bytes ' +
    'redirect request_body_buffer_limit request_headers_to_add request_headers_to_remove response_headers_to_add ' +
    'response_headers_to_remove route stat_prefix tracing typed_per_filter_config',
  RouteAction:
    'append_x_forwarded_host auto_host_rewrite cluster cluster_header cluster_not_found_response_code ' +
    'cluster_specifier_plugin cors early_data_policy grpc_timeout_offset hash_policy hedge_policy host_rewrite_header ' +
    'host_rewrite_literal host_rewrite_path_regex idle_timeout include_vh_rate_limits inline_cluster_specifier_plugin ' +
    'internal_redirect_action internal_redirect_policy max_grpc_timeout max_internal_redirects max_stream_duration ' +
    'metadata_match path_rewrite_policy prefix_rewrite priority rate_limits regex_rewrite request_mirror_policies ' +
    'retry_policy retry_policy_typed_config timeout upgrade_configs weighted_clusters',
  HttpFilter: 'config_discovery disabled is_optional name typed_config',
  HttpConnectionManager:
    'access_log access_log_flush_interval access_log_options add_proxy_protocol_connection_state add_user_agent ' +
    'always_set_request_id_in_response append_local_overload append_x_forwarded_port codec_type common_http_protocol_options ' +
    'delayed_close_timeout drain_timeout early_header_mutation_extensions flush_access_log_on_new_request ' +
    'forward_client_cert_details forward_client_cert_matcher generate_request_id http2_protocol_options ' +
    'http3_protocol_options http_filters http_protocol_options internal_address_config local_reply_config ' +
    'max_request_headers_kb merge_slashes normalize_path original_ip_detection_extensions path_normalization_options ' +
    'path_with_escaped_slashes_action preserve_external_request_id proxy_100_continue proxy_status_config rds ' +
    'represent_ipv4_remote_address_as_ipv4_mapped_ipv6 request_headers_timeout request_id_extension request_timeout ' +
    'route_config scheme_header_transformation scoped_routes server_header_transformation server_name ' +
    'set_current_client_cert_details skip_xff_append stat_prefix stream_error_on_invalid_http_message stream_idle_timeout ' +
    'strip_any_host_port strip_matching_host_port strip_trailing_host_dot tracing typed_header_validation_config ' +
    'upgrade_configs use_remote_address via xff_num_trusted_hops',
  TypedExtensionConfig: 'name typed_config',
};

/** The message that a patch is of, by what it applies to. */
export const patchedMessages: Readonly<Record<string, EnvoyMessage>> = {
  CLUSTER: 'Cluster',
  EXTENSION_CONFIG: 'TypedExtensionConfig',
  FILTER_CHAIN: 'FilterChain',
  HTTP_FILTER: 'HttpFilter',
  HTTP_ROUTE: 'Route',
  LISTENER: 'Listener',
  LISTENER_FILTER: 'ListenerFilter',
  NETWORK_FILTER: 'Filter',
  ROUTE_CONFIGURATION: 'RouteConfiguration',
  VIRTUAL_HOST: 'VirtualHost',
};

/** Messages within messages, by what `plainField` makes of the field. */
const within: Readonly<Record<string, EnvoyMessage>> = {
  'FilterChain.filters': 'Filter',
  'HttpConnectionManager.httpfilters': 'HttpFilter',
  'HttpConnectionManager.routeconfig': 'RouteConfiguration',
  'Listener.defaultfilterchain': 'FilterChain',
  'Listener.filterchains': 'FilterChain',
  'Listener.listenerfilters': 'ListenerFilter',
  'Route.route': 'RouteAction',
  'RouteConfiguration.virtualhosts': 'VirtualHost',
  'VirtualHost.routes': 'Route',
};

const known: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(fields).map(([message, names]) => [message, new Map(names.split(' ').map((name) => [plainField(name), name]))]),
);

/** Fields are written as in Envoy's documentation (`typed_config`) or as in JSON (`typedConfig`). */
function plainField(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

export function hasField(message: EnvoyMessage, name: string): boolean {
  return known[message]?.has(plainField(name)) ?? false;
}

export function fieldsOfMessage(message: EnvoyMessage): readonly string[] {
  return fields[message].split(' ');
}

/** The message in a field, where it is among those that are known; what has a type is of it. */
export function messageIn(message: EnvoyMessage, name: string, value: Readonly<Record<string, unknown>>): EnvoyMessage | undefined {
  const type = value['@type'];
  if (typeof type === 'string')
    return type.endsWith('.http_connection_manager.v3.HttpConnectionManager') ? 'HttpConnectionManager' : undefined;
  return within[`${message}.${plainField(name)}`];
}
