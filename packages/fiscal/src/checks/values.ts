import { enumerationOfTag, tagDefinition, valueNames } from '../dictionary/index.ts';
import { isPresent } from '../receipt/reading.ts';
import type { Inspection } from './inspection.ts';

const listOf = (tag: number): ReadonlySet<number | string> =>
  new Set(enumerationOfTag(tag)?.values.map((entry) => entry.value));

const LISTS: ReadonlyMap<number, ReadonlySet<number | string>> = new Map(
  [1054, 1173, 1199, 1212, 1214, 2108].map((tag) => [tag, listOf(tag)]),
);

const TAXATIONS: readonly number[] = [1, 2, 4, 8, 16, 32];
const ABOLISHED_TAXATION = 8;
const YEAR_2021 = Date.UTC(2021, 0, 1) / 1000;
const FIRST_PRODUCT_TYPE_OF_1_2 = 30;

const checkListed = (inspection: Inspection, tag: number, value: number | null, position?: number): void => {
  if (value === null || LISTS.get(tag)?.has(value) === true) return;
  const name = tagDefinition(tag)?.name ?? String(tag);
  inspection.report('value.unknown', tag, {
    ...(position === undefined ? {} : { position }),
    tag,
    name,
    value,
  });
};

const checkTaxation = (inspection: Inspection): void => {
  const value = inspection.number(1055);
  if (value === null) return;
  if (!TAXATIONS.includes(value)) {
    inspection.report('value.taxation', 1055, { value });
    return;
  }
  if (value === ABOLISHED_TAXATION && (inspection.time ?? 0) >= YEAR_2021) {
    inspection.report('value.taxationAbolished', 1055);
  }
  const registered = inspection.context.register?.taxations;
  if (registered !== undefined && registered !== 0 && (registered & value) === 0) {
    inspection.report('register.taxation', 1055, { name: valueNames(1055, value)[0] ?? value });
  }
};

const checkCashier = (inspection: Inspection): void => {
  const { tags } = inspection;
  const automatic = isPresent(tags, 1036) || isPresent(tags, 1125) || isPresent(tags, 1108);
  if (!automatic && !isPresent(tags, 1021)) inspection.report('cashier.missing', 1021);
};

/** Whether values stand in the lists of the format, and are those of this seller and this time. */
export const checkValues = (inspection: Inspection): void => {
  if (!inspection.isReceipt) return;
  checkListed(inspection, 1054, inspection.number(1054));
  checkListed(inspection, 1173, inspection.number(1173));
  checkTaxation(inspection);
  checkCashier(inspection);
  for (const item of inspection.items) {
    checkListed(inspection, 1199, item.vatRate, item.position);
    checkListed(inspection, 1212, item.productType, item.position);
    checkListed(inspection, 1214, item.paymentType, item.position);
    checkListed(inspection, 2108, item.unit, item.position);
    const type = item.productType ?? 0;
    if (type >= FIRST_PRODUCT_TYPE_OF_1_2 && inspection.document.version !== '1.2') {
      inspection.report('value.productTypeVersion', 1212, { position: item.position, value: type });
    }
  }
};
