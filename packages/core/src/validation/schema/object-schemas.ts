import { gatewayApiCrds } from '../../model/generated/schemas/gateway-api.js';
import { istioCrds } from '../../model/generated/schemas/istio.js';
import type { CrdSchema, CrdTable, Schema } from '../../model/schema.js';
import { type SubjectKind, subjectKinds } from '../kinds.js';
import { meshFactsSpec } from '../mesh/mesh-facts-schema.js';
import { bool, int, integerOrText, listOf, mapOf, objectOf, text } from './shorthand.js';

const crds: CrdTable = { ...istioCrds, ...gatewayApiCrds };

/** What a CRD says of a kind; undefined for kinds that Kubernetes brings. */
export function crdOf(kind: SubjectKind): CrdSchema | undefined {
  return (crds as Readonly<Record<string, CrdSchema | undefined>>)[kind];
}

/** Every kind: the structure of all of them is checked, of those that no CRD describes only the metadata. */
export const structuredKinds: readonly SubjectKind[] = Object.keys(subjectKinds) as SubjectKind[];

const metadata = objectOf(
  {
    name: text,
    namespace: text,
    generateName: text,
    uid: text,
    resourceVersion: text,
    creationTimestamp: text,
    labels: mapOf(text),
    annotations: mapOf(text),
    ownerReferences: listOf(objectOf({ apiVersion: text, kind: text, name: text, controller: bool }, ['kind', 'name'])),
  },
  ['name'],
);

const conditions = listOf(objectOf({ type: text, status: text, reason: text, message: text }));
const conditionsOnly = objectOf({ conditions });
/** What checks read of the status of any kind of Istio or the Gateway API. */
const status = objectOf({
  conditions,
  listeners: listOf(objectOf({ name: text, conditions }, ['name'])),
  parents: listOf(conditionsOnly),
  addresses: listOf(objectOf({ type: text, value: text })),
});

const labelSelector = objectOf({
  matchLabels: mapOf(text),
  matchExpressions: listOf(objectOf({ key: text, operator: text, values: listOf(text) }, ['key', 'operator'])),
});
const security = objectOf({ runAsUser: int });
const container = objectOf(
  {
    name: text,
    image: text,
    restartPolicy: text,
    args: listOf(text),
    env: listOf(objectOf({ name: text, value: text }, ['name'])),
    ports: listOf(objectOf({ name: text, containerPort: int, protocol: text }, ['containerPort'])),
    securityContext: security,
  },
  ['name'],
);
const podSpec = objectOf({
  containers: listOf(container),
  initContainers: listOf(container),
  hostNetwork: bool,
  serviceAccountName: text,
  nodeName: text,
  securityContext: security,
});
const template = objectOf({ metadata: objectOf({ labels: mapOf(text), annotations: mapOf(text) }), spec: podSpec });
const controller = { spec: objectOf({ replicas: int, selector: labelSelector, template }) };
const webhooks = {
  webhooks: listOf(
    objectOf({
      name: text,
      clientConfig: objectOf({ url: text, service: objectOf({ name: text, namespace: text, path: text, port: int }) }),
      namespaceSelector: labelSelector,
      objectSelector: labelSelector,
    }),
  ),
};
const servicePort = objectOf({ name: text, port: int, targetPort: integerOrText, protocol: text, appProtocol: text }, ['port']);

const bodies: Readonly<Partial<Record<SubjectKind, Readonly<Record<string, Schema>>>>> = {
  Service: {
    spec: objectOf({ type: text, clusterIP: text, externalName: text, selector: mapOf(text), ports: listOf(servicePort) }),
    status: conditionsOnly,
  },
  Pod: { spec: podSpec, status: objectOf({ phase: text, podIP: text, conditions }) },
  Deployment: controller,
  ReplicaSet: controller,
  StatefulSet: controller,
  DaemonSet: controller,
  Job: controller,
  CronJob: { spec: objectOf({ jobTemplate: objectOf({ spec: objectOf({ template }) }) }) },
  ConfigMap: { data: mapOf(text) },
  Secret: { type: text, data: mapOf(text), stringData: mapOf(text) },
  CustomResourceDefinition: {
    spec: objectOf({
      group: text,
      names: objectOf({ kind: text, plural: text }),
      versions: listOf(objectOf({ name: text, served: bool })),
    }),
  },
  MutatingWebhookConfiguration: webhooks,
  ValidatingWebhookConfiguration: webhooks,
  MeshFacts: { spec: meshFactsSpec },
};

const schemas = new Map<SubjectKind, Schema>();

/** The schema that objects of a kind are trimmed to. */
export function objectSchemaOf(kind: SubjectKind): Schema {
  let schema = schemas.get(kind);
  if (schema === undefined) {
    const crd = crdOf(kind);
    const body = bodies[kind] ?? (crd === undefined ? {} : { spec: crd.spec, status });
    schema = objectOf({ apiVersion: text, kind: text, metadata, ...body }, ['apiVersion', 'kind', 'metadata']);
    schemas.set(kind, schema);
  }
  return schema;
}
