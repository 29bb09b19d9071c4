/** Answers that several replicas share. */
export interface SharedAnswers {
  /** The answer that a replica has got, or is about to get; else that of the work, for others to have. Rejects as the work does. */
  through<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export const noSharing: SharedAnswers = { through: (_key, work) => work() };
