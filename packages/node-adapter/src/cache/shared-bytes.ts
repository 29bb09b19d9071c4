/** A place outside this process where replicas keep bytes for each other. All but `close` reject with UpstreamError where it fails. */
export interface SharedBytes {
  /** At most `most` bytes and one more of what is kept under the key; undefined where nothing is. */
  get(key: string, most: number): Promise<Buffer | undefined>;
  set(key: string, bytes: Buffer, forMs: number): Promise<void>;
  /** Locks the key, so that nobody else gets the lock before it is released or its time is over. Undefined where somebody has it. */
  lock(key: string, forMs: number): Promise<Lock | undefined>;
  /** Closes the connection. */
  close(): void;
}

export interface Lock {
  /** Leaves it alone where another has it by now. */
  release(): Promise<void>;
}
