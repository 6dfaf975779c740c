import type { CATALOGUE } from './catalogue.ts';
import type { Details, Severity } from './finding-kind.ts';

export type FindingCode = keyof typeof CATALOGUE;

/** One thing that format-logic control noticed in a document. */
export type Finding = {
  readonly code: FindingCode;
  /** The tag it is about, absent when it is about the whole document. */
  readonly tag?: number;
  readonly severity: Severity;
  /** One plain Russian sentence. */
  readonly sentence: string;
  readonly details: Details;
};
