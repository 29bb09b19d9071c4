import { injects } from '../../checks/injection.js';
import { keyOf } from '../../engine/inputs.js';
import { injectorsOf } from '../../indexes/injectors.js';
import { namespaceImageTypes, proxyImages } from '../../indexes/proxy-images.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

function withType(image: string, type: string | undefined): string {
  return type === undefined || type === '' || type === 'default' ? image : `${image}-${type}`;
}

export const proxyImagesDiffer: Rule = defineRule({
  code: 'IST0158',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Namespace'],
  inputs: [injectorsOf, proxyImages, namespaceImageTypes, meshOf],
  message: 'Proxies do not have the image {image} that new pods get: {pods}',
  evidence: 'presence',
  *check({ cluster, name, object }, view) {
    const { labels = {} } = object.metadata;
    if (!injects({ labels })) return;
    const revision = labels['istio-injection'] === 'enabled' ? 'default' : (labels['istio.io/rev'] ?? 'default');
    const image = view.get(injectorsOf, cluster).find((injector) => injector.revision === revision)?.image;
    if (image === undefined) return;
    const { config } = view.ask(meshOf, { cluster, namespace: name });
    const type = view.get(namespaceImageTypes, keyOf(cluster, name))[0] ?? config.defaultConfig?.image?.imageType;
    const old = view
      .get(proxyImages, keyOf(cluster, name))
      .filter((pod) => pod.image !== image && pod.image !== withType(image, pod.imageType ?? type));
    if (old.length === 0) return;
    const pods = old.slice(0, 5).map((pod) => pod.name);
    const related = old.slice(0, 50).map((pod) => refOf({ cluster, kind: 'Pod', namespace: name, name: pod.name }));
    yield { path: 'metadata/labels', params: { image, pods: pods.join(', ') + (old.length > pods.length ? ' …' : '') }, related };
  },
});
