/** What a reader can do with parts of the graph, from menus, keys and buttons alike. */
export interface GraphActions {
  /** Draws the graph of one node. */
  readonly goInto: (nodeId: string) => void;
  /** To the host: the reader wants details of a node. */
  readonly navigate: (nodeId: string) => void;
  /** Selects a node, brings it into view and moves the focus to it. */
  readonly goTo: (nodeId: string) => void;
  /** Opens a box that is drawn as one node, closes one that is open. */
  readonly turnBox: (boxId: string) => void;
  readonly onlyNeighbours: (nodeId: string) => void;
  readonly hideNode: (nodeId: string) => void;
  readonly onlyNamespace: (namespace: string) => void;
  readonly hideNamespace: (place: { readonly cluster: string; readonly namespace: string }) => void;
  readonly showAll: () => void;
  readonly undoHide: () => void;
  readonly copy: (text: string) => void;
  readonly fit: () => void;
  readonly arrange: () => void;
}
