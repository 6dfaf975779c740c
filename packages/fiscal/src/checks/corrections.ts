import { valueNames } from '../dictionary/index.ts';
import { isCorrectionCode } from '../receipt/receipt.ts';
import { textIn, timeIn } from '../receipt/reading.ts';
import { groupOf } from '../tlv/index.ts';
import type { Inspection } from './inspection.ts';

const BY_ORDER = 1;
const OPERATIONS_OF_1_05: readonly number[] = [1, 3];

/** Whether a correction says what it corrects and why. */
export const checkCorrections = (inspection: Inspection): void => {
  const { code, version } = inspection.document;
  if (!isCorrectionCode(code)) return;
  const ground = groupOf(inspection.tags, 1174) ?? [];
  const settledAt = timeIn(ground, 1178);
  if (settledAt === null) inspection.report('correction.dateMissing', 1178);
  else if (inspection.time !== null && settledAt > inspection.time) {
    inspection.report('correction.future', 1178);
  }
  if (inspection.number(1173) === BY_ORDER && textIn(ground, 1179) === null) {
    inspection.report('correction.orderMissing', 1179);
  }
  const operation = inspection.number(1054);
  if (version === '1.05' && operation !== null && !OPERATIONS_OF_1_05.includes(operation)) {
    inspection.report('correction.operation', 1054, {
      operation: valueNames(1054, operation)[0] ?? operation,
    });
  }
};
