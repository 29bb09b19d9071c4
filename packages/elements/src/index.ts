export type { ChartSeries } from './charts/chart-series.js';
export { MeshChart } from './charts/mesh-chart.js';
export { meshSourceContext } from './context.js';
export { LiveTask, type LiveState, type LiveTaskOptions } from './controllers/live-task.js';
export { type Dictionaries, LocaleController } from './controllers/locale.js';
export { type ChangeSelectDetail, type CompareChangeDetail, MeshCompareBar } from './compare/mesh-compare-bar.js';
export type { ListedChange } from './compare/change-list.js';
export { MeshExportMenu } from './export/mesh-export-menu.js';
export type { ExportFormat, ExportInput, ExportMeta } from './export/formats.js';
export { type Offer } from './display-menu/offer.js';
export { MeshHelpMenu } from './help-menu/mesh-help-menu.js';
export { MeshDisplayMenu } from './display-menu/mesh-display-menu.js';
export type {
  DisplayOptions,
  MeshControlEventMap,
  NamespacesChangeDetail,
  OptionsChangeDetail,
  StateChangeDetail,
  TimeChangeDetail,
} from './events.js';
export type { ChangeMark, DecorationTone, GraphAnnotations, NodeDecoration } from './graph/annotations.js';
export type { EdgeLabel } from './graph/edge-label.js';
export type {
  ArrangeDetail,
  Arrangement,
  ContextDetail,
  MeshGraphEventMap,
  NavigateDetail,
  SelectDetail,
  ViewportState,
} from './graph/graph-events.js';
export type { MeshChartEventMap, RangeDetail } from './charts/chart-events.js';
export type { FindChangeDetail, MeshFindEventMap } from './find-bar/find-events.js';
export { type GraphCount, MeshFindBar } from './find-bar/mesh-find-bar.js';
export type { Grouping } from './findings/arrange.js';
export type { FindingSelectDetail, MeshFindingsEventMap, ObjectNavigateDetail } from './findings/findings-events.js';
export { MeshFindings } from './findings/mesh-findings.js';
export { MeshGraphCard, type OpenGraphDetail } from './graph-card/mesh-graph-card.js';
export { MeshGraphLegend } from './graph/mesh-graph-legend.js';
export { MeshGraphElement } from './graph/mesh-graph.js';
export type { GraphHooks, MenuTarget } from './graph-view/graph-hooks.js';
export { fromFragment, toFragment } from './graph-view/state/fragment.js';
export type { Comparison, GraphViewState, Hiding, Situation } from './graph-view/state/graph-view-state.js';
export { readState } from './graph-view/state/read-state.js';
export { type GoToDetail, MeshGoTo } from './go-to/mesh-go-to.js';
export type { MenuItem } from './menu/menu-item.js';
export { MeshGraphPanel } from './graph-panel/mesh-graph-panel.js';
export type { Subject } from './graph-panel/model/subject.js';
export type { MeshGraphPanelEventMap, PanelChangeDetail, PanelNavigateDetail, TraceShowDetail } from './graph-panel/panel-events.js';
export type { PanelLink } from './graph-panel/render/context.js';
export { MeshGraphView } from './graph-view/mesh-graph-view.js';
export type { Unit } from './i18n/format.js';
export { MeshMetricsPanel } from './metrics-panel/mesh-metrics-panel.js';
export { MeshNamespaceSelect } from './namespace-select/mesh-namespace-select.js';
export { MeshNotice } from './notice/mesh-notice.js';
export { MeshProblems } from './problems/mesh-problems.js';
export { MeshReplay, type ReplayChangeDetail } from './replay/mesh-replay.js';
export { MeshSavedViews, type ViewApplyDetail } from './saved-views/mesh-saved-views.js';
export { localViewStore, type SavedView, type ViewStore } from './saved-views/view-store.js';
export { MeshSource } from './provider/mesh-source.js';
export { MeshTimeControls } from './time-controls/mesh-time-controls.js';
export { version } from './version.js';
export type { GraphViewOptions } from './views/graph-view-options.js';
export { type TokenName, type TokenRow, tokenNames, tokens } from './tokens/tokens.js';
