import type { Schema } from '../../model/schema.js';

const text: Schema = { type: 'string' };
const texts: Schema = { type: 'object', additionalProperties: text };
const anything: Schema = { preserveUnknownFields: true };

/** What the API server takes as metadata. Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/ */
export const metadataSchema: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 253 },
    generateName: text,
    namespace: text,
    labels: texts,
    annotations: texts,
    finalizers: { type: 'array', items: text },
    ownerReferences: { type: 'array', items: { type: 'object', preserveUnknownFields: true } },
    managedFields: anything,
    creationTimestamp: anything,
    deletionTimestamp: anything,
    deletionGracePeriodSeconds: anything,
    generation: anything,
    resourceVersion: anything,
    selfLink: anything,
    uid: anything,
  },
  anyOf: [{ required: ['name'] }, { required: ['generateName'] }],
};
