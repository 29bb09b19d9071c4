export { type Access, accessKey, accessTo, type ClusterAccess, type NamespaceAccess, type RestrictedAccess } from './access/access.js';
export { restrictPorts } from './access/restrict-ports.js';
export { applyStages, graphStageNames, stageInputs } from './graph/apply-stages.js';
export { buildGraph, graphInputs } from './graph/build.js';
export { type Change, type Changed, diffGraphs, type Difference, type DiffTolerance, type GraphDiff } from './graph/diff/diff.js';
export { toCsv } from './graph/export/csv.js';
export { toDot } from './graph/export/dot.js';
export { toGraphMl } from './graph/export/graphml.js';
export { toMermaid } from './graph/export/mermaid.js';
export { defaultGraphFeatures } from './graph/default-features.js';
export { graphOptions, type GraphOptions } from './graph/options.js';
export { type Completion, completeFind, type CompletionSources } from './graph/find/complete.js';
export { type Found } from './graph/find/evaluate.js';
export { type Compiled, compileFind, type Finder } from './graph/find/find.js';
export type { FindError } from './graph/find/find-error.js';
export { hideFound } from './graph/find/hide.js';
export { type FindContext, type Operand, operands } from './graph/find/operands.js';
export { type Operator, operators } from './graph/find/operators.js';
export { type FindPreset, findPresets } from './graph/find/presets.js';
export { rankNodes, type RankCriterion } from './graph/rank.js';
export { shareGraph } from './graph/share.js';
export { type Collected, type CollectedKind, kindKey } from './facts/collected.js';
export { createFacts } from './facts/create-facts.js';
export type { Coverage, Facts, InputName } from './facts/facts.js';
export { loadFacts, type Loaded, type LoadRequest } from './facts/load.js';
export { quantile, type Bucket } from './metrics/quantile.js';
export { rateDecimals } from './metrics/rate-decimals.js';
export { type Answer, type CallOptions, MeshError, type MeshErrorCode, type Problem, type ProblemCode } from './model/answer.js';
export type {
  Capabilities,
  CapabilityGap,
  GapCode,
  GapEffect,
  GapRemedy,
  KubernetesCapabilities,
  IstioComponent,
  MeshMember,
  StoreCapabilities,
  VersionSupport,
} from './model/capabilities.js';
export type { Edit, Finding, FindingCode, Json, NotEvaluated, ObjectRef, Severity } from './model/finding.js';
export type { ConfigObject, FindingsResult, FindingsSummary, ListedFinding, SeverityCounts, UnmadeCheck } from './model/findings-result.js';
export type {
  BoxType,
  GraphBox,
  GraphEdge,
  GraphNode,
  GraphType,
  MeshGraph,
  NodeMarks,
  NodeType,
  RouteMark,
  ServiceName,
} from './model/graph.js';
export { type Health, healthRank, type HealthReason, type HealthStatus, worstHealth } from './model/health.js';
export { compileHealthRules, type HealthRules, type HealthSubject } from './health/health-rules.js';
export { RATE_ANNOTATION } from './health/rate-annotation.js';
export { defaultTolerances, type HealthRule, type Tolerance } from './health/tolerance.js';
export { type Kind, type KindMap, kindNames, kindOf, type KindRow, kinds } from './model/kinds.js';
export type { KubernetesObject, ObjectMeta } from './model/kubernetes.js';
export { projectObject } from './model/project.js';
export type { HealthItem, HealthKind, NamespaceHealth } from './model/namespace-health.js';
export type { LogLine } from './model/log.js';
export type { MetricSeries, MetricsResult, PanelMetric } from './model/metrics.js';
export type { Ref } from './model/ref.js';
export type { Instant, TimeRange } from './model/time.js';
export type { Span, Trace } from './model/trace.js';
export type { CodeTraffic, EdgeTraffic, NamedRate, NodeTraffic, Protocol, RateUnit, ResponseTimes } from './model/traffic.js';
export { oldest, type Staleness, UpstreamError } from './ports/call.js';
export type { ClusterReader, Listing, ObjectPlace, ProxyListing, ProxyState } from './ports/cluster-reader.js';
export type { LogSearch, LogStore } from './ports/log-store.js';
export type { MeshPorts } from './ports/mesh-ports.js';
export type {
  Labels,
  LagQuery,
  Matcher,
  MatchOperator,
  MetricStore,
  NewestQuery,
  RateQuery,
  RecordingRule,
  StoreAnswer,
  StoreDescription,
  StoreEngine,
  StoreSample,
  StoreSeries,
} from './ports/metric-store.js';
export type { TraceSearch, TraceStore } from './ports/trace-store.js';
export { createMeshSource, type MeshSourceOptions } from './source/create.js';
export type {
  AmbientTraffic,
  FindingsQuery,
  GraphFeature,
  GraphFocus,
  GraphFollower,
  GraphQuery,
  GrpcRates,
  HealthQuery,
  HttpRates,
  LogsQuery,
  MeshCall,
  MeshDataSource,
  MetricsQuery,
  MetricsTarget,
  NamespaceInfo,
  TcpRates,
  TracesQuery,
} from './source/mesh-data-source.js';
export { type Precomputed, promQlWriter, type PromQlWriter, toPromQL } from './telemetry/promql.js';
export {
  answersFrom,
  durationSeconds,
  evaluationsMetric,
  type RecordedRate,
  recordedRates,
  recordingRuleGroup,
} from './telemetry/recorded-rate.js';
export { buildMetric, requestMetric } from './telemetry/labels.js';
