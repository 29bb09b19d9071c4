/**
 * The servers that tests run against, as Debian and Ubuntu package them. `packages` are unpacked together;
 * the shared libraries that they depend on come along.
 */
export const catalogue = {
  prometheus: { packages: ['prometheus'], binary: 'usr/bin/prometheus', otherwise: 'Install Prometheus 2.42 or newer' },
  promtool: { packages: ['prometheus'], binary: 'usr/bin/promtool', otherwise: 'Install Prometheus 2.42 or newer' },
  'victoria-metrics': {
    packages: ['victoria-metrics'],
    binary: 'usr/bin/victoria-metrics',
    otherwise: 'Install VictoriaMetrics 1.79 or newer',
  },
  'redis-server': { packages: ['redis-server', 'redis-tools'], binary: 'usr/bin/redis-server', otherwise: 'Install Redis 7 or Valkey' },
};

/** Every tool by name, in the order in which they are fetched. */
export const toolNames = Object.keys(catalogue);
