/** Work whose answer replicas may share. */
export interface SharedTask<T> {
  readonly work: () => Promise<T>;
  /** What comes from where others can write is not believed before it has the right form. */
  readonly isAnswer: (value: unknown) => value is T;
}

/** Answers that several replicas share. */
export interface SharedAnswers {
  /** The answer that a replica has got, or is about to get; else that of the work, for others to have. Rejects as the work does. */
  through<T>(key: string, task: SharedTask<T>): Promise<T>;
}

export const noSharing: SharedAnswers = { through: (_key, { work }) => work() };
