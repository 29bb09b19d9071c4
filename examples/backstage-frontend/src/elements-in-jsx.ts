import type { MeshGraphView, MeshSource } from '@meshlens/elements';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mesh-source': DetailedHTMLProps<HTMLAttributes<MeshSource>, MeshSource>;
      'mesh-graph-view': DetailedHTMLProps<HTMLAttributes<MeshGraphView>, MeshGraphView> & { 'url-key'?: string };
    }
  }
}
