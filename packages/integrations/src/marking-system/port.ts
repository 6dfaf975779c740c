import type {
  CodeCheck,
  CodeCheckResult,
  MarkingMessage,
  MarkingResult,
} from '@koreshok/fiscal/marking-exchange';

/** ГИС МТ. Each function throws RelayPeerError. */
export interface MarkingSystem {
  /** Sends messages; the answer may leave some of them out, which are then sent again. */
  readonly submit: (messages: readonly MarkingMessage[]) => Promise<readonly MarkingResult[]>;
  /** Asks about one code before it is sold. */
  readonly check: (question: CodeCheck) => Promise<CodeCheckResult>;
  readonly close: () => void;
}
