/** What all registers together did on the line. */
export interface PushCounts {
  /** Messages, attempts included. */
  sent: number;
  /** Attempts after the first of a document. */
  sentAgain: number;
  /** Documents confirmed. */
  confirmed: number;
  /** Connections broken by the register after it had sent. */
  broken: number;
  /** Confirmed documents that were sent once more and answered. */
  repeated: number;
  /** Of these, answers that were not the first answer byte by byte. */
  differing: number;
  /** Answers that confirm another document than the one sent. */
  foreign: number;
  /** Attempts without an answer, by what went wrong. */
  readonly withoutAnswer: Record<string, number>;
}

export const newPushCounts = (): PushCounts => ({
  sent: 0,
  sentAgain: 0,
  confirmed: 0,
  broken: 0,
  repeated: 0,
  differing: 0,
  foreign: 0,
  withoutAnswer: {},
});

/** Counts an attempt without an answer. */
export function countSilence(counts: PushCounts, code: string): void {
  counts.withoutAnswer[code] = (counts.withoutAnswer[code] ?? 0) + 1;
}
