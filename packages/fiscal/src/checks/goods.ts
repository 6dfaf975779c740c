import { valueNames } from '../dictionary/index.ts';
import type { Inspection } from './inspection.ts';
import type { ItemFacts } from './item-facts.ts';

/** Kinds of goods that are sold with a marking code, and those that are marked by law but sold without one (format 1.2). */
const WITH_CODE: readonly number[] = [31, 33];
const WITHOUT_CODE: readonly number[] = [30, 32];

/** Bits of tag 2106 that say «checked» and «negative». */
const RESULT_POSITIVE: readonly number[] = [3, 15, 16, 19, 0];

const checkMarking = (inspection: Inspection, item: ItemFacts): void => {
  const { position, productType, marked, markingResult } = item;
  if (productType === null) return;
  if (WITH_CODE.includes(productType)) {
    if (!marked) inspection.report('marking.codeMissing', 1163, { position });
    else if (markingResult === null) inspection.report('marking.resultMissing', 2106, { position });
  } else if (WITHOUT_CODE.includes(productType) && marked) {
    inspection.report('marking.codeUnexpected', 1163, { position });
  }
  if (markingResult !== null && !RESULT_POSITIVE.includes(markingResult)) {
    const result = valueNames(2106, markingResult).join(', ') || `код ${markingResult}`;
    inspection.report('marking.refused', 2106, { position, result });
  }
};

const checkAgent = (inspection: Inspection, { position, agent, supplierInn }: ItemFacts): void => {
  if (agent !== null && agent !== 0 && (supplierInn ?? '').trim() === '') {
    inspection.report('agent.supplierMissing', 1226, { position });
  }
};

/** Whether marked goods carry their codes and agents name whose goods they sell. */
export const checkGoods = (inspection: Inspection): void => {
  const { version } = inspection.document;
  for (const item of inspection.items) {
    if (version === '1.2') checkMarking(inspection, item);
    if (version === '1.1' || version === '1.2') checkAgent(inspection, item);
  }
  if ((inspection.number(2107) ?? 0) !== 0) inspection.report('marking.receipt', 2107);
};
