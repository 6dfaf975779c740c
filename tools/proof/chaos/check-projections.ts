import type { ProofDatabase, Stage } from '../stage/index.ts';
import type { Pushed } from './check-documents.ts';
import { type Verdict, VerdictBook } from './verdict.ts';

const RECEIPTS = [3, 4, 31, 41];

/** Questions whose answer must be nought, and what each would mean. */
const NOUGHTS: Readonly<Record<string, string>> = {
  'stored receipts without a projection': `SELECT COUNT(*) AS n FROM FiscalDocument d
    LEFT JOIN Receipt r ON r.fn = d.fn AND r.number = d.number AND r.month = d.month
    WHERE d.code IN (3, 4, 31, 41) AND r.fn IS NULL`,
  'projected receipts without a document': `SELECT COUNT(*) AS n FROM Receipt r
    LEFT JOIN FiscalDocument d ON d.fn = r.fn AND d.number = r.number AND d.month = r.month WHERE d.fn IS NULL`,
  'receipts whose items are not all there': `SELECT COUNT(*) AS n FROM (
    SELECT r.fn FROM Receipt r LEFT JOIN ReceiptItems i ON i.fn = r.fn AND i.number = r.number AND i.month = r.month
    WHERE NOT (JSON_LENGTH(i.items) <=> r.itemCount)) AS incomplete`,
  'registers whose hours do not add up to their receipts': `SELECT COUNT(*) AS n FROM (
    SELECT cashRegisterId, SUM(incomeSum) AS income, SUM(refundSum) AS refund, SUM(receipts) AS receipts,
      SUM(refunds) AS refunds, SUM(cashSum) AS cash, SUM(ecashSum) AS ecash FROM HourRollup GROUP BY cashRegisterId) AS h
    RIGHT JOIN (SELECT cashRegisterId, SUM(IF(operationType = 1, totalSum, 0)) AS income,
      SUM(IF(operationType = 2, totalSum, 0)) AS refund, SUM(operationType = 1) AS receipts,
      SUM(operationType = 2) AS refunds, SUM(IF(operationType = 1, cashSum, -cashSum)) AS cash,
      SUM(IF(operationType = 1, ecashSum, -ecashSum)) AS ecash
      FROM Receipt WHERE operationType IN (1, 2) GROUP BY cashRegisterId) AS r USING (cashRegisterId)
    WHERE NOT (h.income <=> r.income AND h.refund <=> r.refund AND h.receipts <=> r.receipts
      AND h.refunds <=> r.refunds AND h.cash <=> r.cash AND h.ecash <=> r.ecash)`,
  'shifts that count other receipts than they have': `SELECT COUNT(*) AS n FROM Shift s
    JOIN (SELECT fn, shiftNumber, COUNT(*) AS receipts FROM Receipt GROUP BY fn, shiftNumber) AS r
      USING (fn, shiftNumber) WHERE s.receiptCount <> r.receipts`,
  'registers whose state is not that of their last document': `SELECT COUNT(*) AS n FROM DriveHead h
    LEFT JOIN RegisterState s ON s.fn = h.fn
    WHERE h.lastNumber > 0 AND NOT (s.lastNumber <=> h.lastNumber AND s.lastCode <=> h.lastCode)`,
  'drives that count other documents than they have': `SELECT COUNT(*) AS n FROM DriveHead h
    WHERE h.documentCount <> (SELECT COUNT(*) FROM DocumentKey k WHERE k.fn = h.fn)`,
};

/** Every receipt is projected once, and what is added up from receipts is their sum. */
export async function checkProjections(
  stage: Stage<ProofDatabase>,
  pushed: readonly Pushed[],
): Promise<Verdict> {
  const book = new VerdictBook();
  for (const [what, sql] of Object.entries(NOUGHTS)) {
    const [row] = await stage.database.rows(sql);
    book.must(what, Number(row?.['n']), 0);
  }
  const receipts = pushed.flatMap(({ kept }) =>
    kept.filter(({ code, answer }) => answer !== null && RECEIPTS.includes(code)),
  );
  const kopecks = receipts.reduce((sum, { total }) => sum + total, 0);
  const [row] = await stage.database.rows(
    'SELECT COUNT(*) AS receipts, COALESCE(SUM(totalSum), 0) AS kopecks FROM Receipt',
  );
  book.must('projected receipts', Number(row?.['receipts']), receipts.length);
  book.must('kopecks in projected receipts', Number(row?.['kopecks']), kopecks);
  book.count('receipts', receipts.length);
  book.count('kopecks', kopecks);
  return book.verdict;
}
