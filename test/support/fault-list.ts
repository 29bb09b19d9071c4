/** Which requests a fault is for, and how often it strikes: until it is removed unless told. */
export interface PlannedFault<R, F> {
  readonly when: (request: R) => boolean;
  readonly fault: F;
  readonly times?: number;
}

export interface FaultList<R, F> {
  /** Returns a function that removes it again. */
  add(planned: PlannedFault<R, F>): () => void;
  clear(): void;
  /** The fault that strikes this request, the newest first; it counts as one strike. */
  strike(request: R): F | undefined;
}

export function createFaultList<R, F>(): FaultList<R, F> {
  let all: { readonly planned: PlannedFault<R, F>; left: number }[] = [];
  return {
    add(planned) {
      const entry = { planned, left: planned.times ?? Infinity };
      all.unshift(entry);
      return () => {
        all = all.filter((other) => other !== entry);
      };
    },
    clear() {
      all = [];
    },
    strike(request) {
      const entry = all.find(({ planned, left }) => left > 0 && planned.when(request));
      if (!entry) return undefined;
      entry.left -= 1;
      return entry.planned.fault;
    },
  };
}
