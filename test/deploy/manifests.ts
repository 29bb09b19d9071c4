import path from 'node:path';
import { repository } from '../support/repository-files.js';

/** What the chart renders with its own values, for clusters without Helm. */
export const manifestsFile: string = path.join(repository, 'deploy/manifests/meshlens.yaml');

export const manifestsHead = `# Meshlens for clusters without Helm: the chart with its own values. Made by \`npm run gen:deploy\`.
#
#   kubectl create namespace meshlens
#   kubectl apply -f meshlens.yaml
#
# Set the metric store's address in the ConfigMap (prometheus: {url: …}) and the image of the Deployment first.
`;
