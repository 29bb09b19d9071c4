import type { CapabilityGap, IstioComponent } from '../../model/capabilities.js';

/** One for each version that is too old. */
export function gapsOfIstio(components: readonly IstioComponent[]): readonly CapabilityGap[] {
  const versions = new Set(components.filter(({ support }) => support === 'too-old').map(({ version }) => version));
  return [...versions].map((subject) => ({
    code: 'version-unsupported',
    source: 'istio',
    subject,
    certain: true,
    affects: ['everything'],
    remedy: 'upgrade-istio',
  }));
}
