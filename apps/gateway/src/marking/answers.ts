import { buildDocument, encodeDocument } from '@koreshok/fiscal';
import type { CodeCheckResult } from '@koreshok/fiscal/marking-exchange';
import type { RegisterTime } from '@koreshok/fiscal/time';

/** Message 83: what the marking system says of a code, for the drive that asked. `question` are the elements it repeats. */
export function codeAnswer(
  question: {
    readonly number: number;
    readonly codeType: number;
    readonly mode: number;
    readonly askedAt: number;
  },
  result: CodeCheckResult,
): Uint8Array {
  return encodeDocument(
    buildDocument(83, '1.2', {
      2001: question.number,
      2005: result.results,
      2100: question.codeType,
      2101: result.identifier,
      2102: question.mode,
      2105: result.processing,
      2109: result.statusAnswer,
      2114: question.askedAt,
    }),
  );
}

/** Message 84: the notice was taken in. */
export function noticeReceipt(number: number, acceptedAt: RegisterTime): Uint8Array {
  return encodeDocument(buildDocument(84, '1.2', { 1012: acceptedAt, 2002: number, 2111: 0 }));
}
