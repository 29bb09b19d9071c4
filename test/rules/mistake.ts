/** A slip in a text of a mesh, and what must be found where it was made: code, kind, name and path. */
export interface Mistake {
  readonly right: string;
  readonly wrong: string;
  readonly found: string;
}

export const mistake = (right: string, wrong: string, found: string): Mistake => ({ right, wrong, found });
