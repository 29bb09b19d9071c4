export { httpMeshSource } from './client.js';
export { type Fetch, type HttpMeshSourceOptions } from './http-options.js';
export { type ErrorBody, handleMeshRequest, type MeshRequest, type MeshResponse } from './handle.js';
export { type Route, routes } from './routes.js';
export { type FollowedGraph, followGraph, type FollowOptions } from './follow-graph.js';
export { formatGraphEvent, type GraphEvent, graphStreamPath } from './graph-stream.js';
export { applyPatch, type GraphPatch, patchOf } from '../../graph/patch/graph-patch.js';
export { parseQueryString } from './query-string.js';
