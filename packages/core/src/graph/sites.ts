import { PlaceMap } from '../facts/derived/place-map.js';
import type { GraphType } from '../model/graph.js';
import { type Endpoint, isKnown } from '../telemetry/sample.js';
import { type Called, identify, serviceNode } from './identity.js';
import type { Site } from './placement.js';

/** Tells where the ends of calls are drawn, and the services before them. */
interface Sites {
  /** Undefined for an end of which too little is said. */
  end(end: Endpoint, called: Called): Site | undefined;
  service(cluster: string, called: Called): Site;
}

/** A workload is the end of many calls, as is a service: those that are described alike are one site, whose id is made once. */
export function sites(graphType: GraphType): Sites {
  const workloads = new PlaceMap<{ readonly end: Endpoint; readonly site: Site | undefined }>();
  const services = new PlaceMap<Site>();
  return {
    end(end, called) {
      const { cluster, namespace, workload, app, version } = end;
      const isNamed = isKnown(namespace) && isKnown(workload);
      const known = isNamed ? workloads.get(cluster, namespace, workload) : undefined;
      if (known !== undefined && known.end.app === app && known.end.version === version) return known.site;
      const identity = identify(end, called, graphType);
      const site = identity && { identity, node: undefined };
      if (isNamed && known === undefined) workloads.set(cluster, namespace, workload, { end, site });
      return site;
    },
    service(cluster, { serviceNamespace: namespace, service }) {
      const known = services.get(cluster, namespace, service);
      if (known !== undefined) return known;
      const site: Site = { identity: serviceNode({ cluster, namespace }, service), node: undefined };
      services.set(cluster, namespace, service, site);
      return site;
    },
  };
}
