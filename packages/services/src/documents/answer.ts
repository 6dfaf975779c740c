import { exact, type WholeColumn } from '@koreshok/db';
import { type DocumentAnswer, type RefusalText, refusalText } from '@koreshok/domain';

/** What the tax service said: its own words, and ours where the code is a known one. */
export interface DocumentAnswerText {
  readonly code: number;
  readonly message: string;
  readonly text: RefusalText | null;
}

interface AnswerRow {
  readonly verdict: DocumentAnswer | null;
  readonly answerCode: WholeColumn | null;
  readonly answerMessage: string | null;
}

/** Null while there is none, where there is nothing to say, and where the words are ours and for the operator alone. */
export function answerTextOf({ verdict, answerCode, answerMessage }: AnswerRow): DocumentAnswerText | null {
  if (verdict === null || verdict === 'put_aside') return null;
  const code = exact(answerCode ?? 0);
  const message = answerMessage ?? '';
  return code === 0 && message === '' ? null : { code, message, text: refusalText(code) ?? null };
}
