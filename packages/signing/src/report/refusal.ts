import { KnownError } from '@koreshok/domain';
import { type RefusalCode, sentenceOf, type UnreadableCode } from './sentences.ts';

/**
 * Ends a verification. It never leaves this package: `verifySignature` turns it into a report. `message` is the public
 * sentence, `details` is for the log and for those who ask to have the verdict explained.
 */
export class Refusal extends KnownError {
  static override readonly known = 'Refusal';
  readonly code: RefusalCode | UnreadableCode;
  readonly details: string;

  constructor(code: RefusalCode | UnreadableCode, details = '') {
    super(sentenceOf(code));
    this.code = code;
    this.details = details;
  }
}
