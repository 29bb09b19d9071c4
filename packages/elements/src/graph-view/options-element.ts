import type { GraphType } from '@meshlens/core';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { defaultGraphViewOptions, type GraphViewOptions } from '../views/graph-view-options.js';

/** Every option of a graph view as a property. */
export abstract class OptionsElement extends LitElement {
  /** As an attribute: names with spaces or commas between. Unset, the namespaces that take part in the mesh. */
  @property({ converter: (text) => text?.split(/[\s,]+/).filter(Boolean) ?? undefined }) namespaces: readonly string[] | undefined;
  @property({ attribute: 'graph-type' }) graphType: GraphType = defaultGraphViewOptions.graphType;
  @property({ type: Number, attribute: 'window-seconds' }) windowSeconds: number = defaultGraphViewOptions.windowSeconds;
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds: number = defaultGraphViewOptions.refreshSeconds;
  @property({ attribute: false }) serviceNodes: boolean = defaultGraphViewOptions.serviceNodes;
  @property({ attribute: false }) idleEdges: boolean = defaultGraphViewOptions.idleEdges;
  @property({ attribute: false }) idleNodes: boolean = defaultGraphViewOptions.idleNodes;
  @property({ attribute: false }) boxBy: GraphViewOptions['boxBy'] = defaultGraphViewOptions.boxBy;
  @property({ attribute: false }) edgeLabels: GraphViewOptions['edgeLabels'] = defaultGraphViewOptions.edgeLabels;
  @property({ attribute: false }) operations: GraphViewOptions['operations'] = defaultGraphViewOptions.operations;
  @property({ attribute: false }) waypoints: GraphViewOptions['waypoints'] = defaultGraphViewOptions.waypoints;
  @property({ attribute: false }) layout: GraphViewOptions['layout'] = defaultGraphViewOptions.layout;
  @property({ attribute: false }) httpRates: GraphViewOptions['httpRates'] = defaultGraphViewOptions.httpRates;
  @property({ attribute: false }) grpcRates: GraphViewOptions['grpcRates'] = defaultGraphViewOptions.grpcRates;
  @property({ attribute: false }) tcpRates: GraphViewOptions['tcpRates'] = defaultGraphViewOptions.tcpRates;
  @property({ attribute: false }) ambientTraffic: GraphViewOptions['ambientTraffic'] = defaultGraphViewOptions.ambientTraffic;
  @property({ attribute: false }) badges: GraphViewOptions['badges'] = defaultGraphViewOptions.badges;
  @property({ attribute: false }) rankBy: GraphViewOptions['rankBy'] = defaultGraphViewOptions.rankBy;
  @property({ attribute: false }) animation: GraphViewOptions['animation'] = defaultGraphViewOptions.animation;
  @property({ attribute: false }) edgeMode: GraphViewOptions['edgeMode'] = defaultGraphViewOptions.edgeMode;
  @property({ attribute: false }) timeStatistic: GraphViewOptions['timeStatistic'] = defaultGraphViewOptions.timeStatistic;
  @property({ attribute: false }) throughputPart: GraphViewOptions['throughputPart'] = defaultGraphViewOptions.throughputPart;
  @property({ attribute: false }) legend: boolean = defaultGraphViewOptions.legend;
  @property({ attribute: false }) panel: boolean = defaultGraphViewOptions.panel;
  @property({ attribute: false }) panelSize: number | undefined;

  /** All that the reader can choose. Setting it leaves out what is absent. */
  get options(): GraphViewOptions {
    const { namespaces, graphType, windowSeconds, refreshSeconds, serviceNodes, idleEdges, idleNodes, boxBy, edgeLabels, legend } = this;
    const { operations, waypoints, layout, httpRates, grpcRates, tcpRates, ambientTraffic, panel, panelSize } = this;
    const { badges, rankBy, animation, edgeMode, timeStatistic, throughputPart } = this;
    return {
      ...(namespaces && { namespaces }),
      ...{ graphType, windowSeconds, refreshSeconds, serviceNodes, idleEdges, idleNodes, boxBy, edgeLabels, legend },
      ...{ operations, waypoints, layout, httpRates, grpcRates, tcpRates, ambientTraffic, panel },
      ...{ badges, rankBy, animation, edgeMode, timeStatistic, throughputPart },
      ...(panelSize !== undefined && { panelSize }),
    };
  }
  set options(options: Partial<GraphViewOptions>) {
    Object.assign(this, options);
  }
}
