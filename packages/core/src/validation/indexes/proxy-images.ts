import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { isRecord } from '../schema/conform.js';
import { readYaml } from '../source/yaml-document.js';
import type { Subject } from '../subject.js';

/** A pod with a proxy, and the image of that. */
export interface ProxyImage {
  readonly name: string;
  readonly image: string;
  /** The sort of image that the pod asks for itself: `distroless`. */
  readonly imageType?: string;
}

/** By cluster and namespace; pods that say the whole image themselves are left out. */
export const proxyImages: Index<'proxy-images', ProxyImage> = defineIndex({
  name: 'proxy-images',
  kinds: ['Pod'],
  *entries(subject) {
    const { cluster, namespace, name, object } = subject;
    const { metadata, spec } = object;
    if (metadata.annotations?.['sidecar.istio.io/proxyImage'] !== undefined) return;
    const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
    const { image = '' } = containers.find((each) => each.name === 'istio-proxy') ?? {};
    const imageType = ownType(subject);
    if (image !== '') yield [keyOf(cluster, namespace), { name, image, ...(imageType !== undefined && { imageType }) }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** By cluster and namespace: the sort of image that a ProxyConfig asks for, for all of the namespace. */
export const namespaceImageTypes: Index<'namespace-image-types', string> = defineIndex({
  name: 'namespace-image-types',
  kinds: ['ProxyConfig'],
  *entries({ cluster, namespace, object: { spec } }) {
    const isForAll = Object.keys(spec?.selector?.matchLabels ?? {}).length === 0;
    const type = spec?.image?.imageType ?? '';
    if (isForAll && type !== '') yield [keyOf(cluster, namespace), type];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

function ownType({ object }: Subject<'Pod'>): string | undefined {
  const text = object.metadata.annotations?.['proxy.istio.io/config'];
  const config = text === undefined ? undefined : readYaml(text).documents[0]?.value;
  const image = isRecord(config) ? config.image : undefined;
  const type = isRecord(image) ? image.imageType : undefined;
  return typeof type === 'string' ? type : undefined;
}
