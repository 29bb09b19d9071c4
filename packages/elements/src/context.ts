import { type Context, createContext } from '@lit/context';
import type { MeshDataSource } from '@meshlens/core';

/** Compared with `===`, hence a registered symbol: two copies of this package on one page still see each other. */
const key: symbol = Symbol.for('@meshlens/mesh-source');

/** Where bound elements get their data from; `<mesh-source>` provides it, and so may any other provider of the context protocol. */
export const meshSourceContext: Context<symbol, MeshDataSource | undefined> = createContext<MeshDataSource | undefined, symbol>(key);
