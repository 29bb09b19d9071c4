import type { PluginOption } from 'vite';

const address = /new URL\('(\.\/[\w-]+-worker)\.js', import\.meta\.url\)/g;

/**
 * Lets Vite build the workers of sources. They are named by the address that they have in the package, beside the file that starts them,
 * where Vite finds nothing as long as it works on sources.
 */
export function workerAddress(): PluginOption {
  return {
    name: 'worker-address',
    enforce: 'pre',
    transform(code) {
      const files = [...code.matchAll(address)].map(([, file]) => file);
      if (files.length === 0) return null;
      const imports = files.map((file, at) => `import worker${at} from '${file}.ts?worker&url';`);
      let at = 0;
      const body = code.replace(address, () => `new URL(worker${at++}, import.meta.url)`);
      // On the first line, so that the others stay where they are.
      return { code: `${imports.join(' ')} ${body}`, map: null };
    },
  };
}
