export { type Fetch, httpMeshSource, type HttpMeshSourceOptions } from './client.js';
export { type ErrorBody, handleMeshRequest, type MeshRequest, type MeshResponse } from './handle.js';
export { type Route, routes } from './routes.js';
