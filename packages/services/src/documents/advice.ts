import type { DocumentVerdict } from '@koreshok/domain';
import { type CorrectionAdvice, correctionAdvice, type Verdict } from '@koreshok/fiscal/checks';
import type { FiscalDocument } from '@koreshok/fiscal/document';
import { isReceiptCode } from '@koreshok/fiscal/receipt';

/** How to mend a wrong receipt, as it stands on its page: what to do, in order, in Russian. */
export type DocumentAdvice = Pick<CorrectionAdvice, 'needed' | 'sentence' | 'steps'>;

/** Null for what is not mended by receipts: reports, and documents that were never meant for the tax service. */
export function adviceOn(document: FiscalDocument, verdict: DocumentVerdict): DocumentAdvice | null {
  if (!isReceiptCode(document.code) || verdict === 'test_drive') return null;
  const { needed, sentence, steps } = correctionAdvice(document, heardOf(verdict));
  return { needed, sentence, steps };
}

/** What has not reached the tax service is as good as waiting for it. */
function heardOf(verdict: Exclude<DocumentVerdict, 'test_drive'>): Verdict {
  return verdict === 'not_sent' || verdict === 'put_aside' ? 'waiting' : verdict;
}
