import '../charts/mesh-chart.define.js';
import { mayDefine } from '../may-define.js';
import { MeshMetricsPanel } from './mesh-metrics-panel.js';

if (mayDefine('mesh-metrics-panel', MeshMetricsPanel)) customElements.define('mesh-metrics-panel', MeshMetricsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-metrics-panel': MeshMetricsPanel;
  }
}
