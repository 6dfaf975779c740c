import type { Receipt, ReceiptItem } from '@koreshok/fiscal/receipt';
import { formatMoney, formatNumber, unitSpace } from '@koreshok/ui';

/** A name and its value, as a receipt prints them. */
export interface ReceiptPairText {
  readonly term: string;
  readonly value: string;
}

const PIECE_CODES: ReadonlySet<number | null> = new Set([0, null]);

/** «Кассовый чек. Приход». */
export function receiptTitle({ title, operation }: Pick<Receipt, 'title' | 'operation'>): string {
  return operation === null ? title : `${title}. ${capital(operation.name)}`;
}

/** «2 × 149,00», «0,352 кг × 890,00»: pieces need no unit. Empty when the receipt says neither. */
export function itemCount({ quantity, price, unit, unitCode }: ReceiptItem): string {
  if (quantity === null || price === null) return '';
  const amount = quantity.replace('.', ',');
  const named = unit === null || (PIECE_CODES.has(unitCode) && /^(шт|ед)/i.test(unit));
  return `${amount}${named ? '' : `${unitSpace}${unit}`} × ${formatNumber(price / 100, 2)}`;
}

/** The quieter lines under an item: tax, kind of payment when it is not the usual one, marking, whose goods. */
export function itemDetails(item: ReceiptItem): string[] {
  const { vatRate, vatSum, paymentType, productType, markingCode, markingCheck, fraction, supplier } = item;
  const usualPayment = paymentType === null || paymentType.code === FULL_PAYMENT;
  return [
    vatRate === null ? '' : capital(vatRate.name) + (vatSum ? `: ${formatMoney(vatSum)}` : ''),
    usualPayment ? '' : capital(paymentType.name),
    productType === null || productType.code === GOODS ? '' : capital(productType.name),
    fraction === null ? '' : `Часть упаковки: ${fraction}`,
    markingCode === null ? '' : `Код маркировки ${markingCode.gtin ?? markingCode.text}`,
    markingCheck === null ? '' : capital(markingCheck.name),
    supplier === null ? '' : `Поставщик: ${[supplier.name, supplier.inn].filter(Boolean).join(', ИНН ')}`,
    item.extra ?? '',
  ].filter((line) => line !== '');
}

const FULL_PAYMENT = 4;
const GOODS = 1;

/** How it was paid and which taxes are in it; sums of nothing are left out. */
export function receiptSums({ payments, vat }: Pick<Receipt, 'payments' | 'vat'>): ReceiptPairText[] {
  const paid: readonly (readonly [string, number])[] = [
    ['Наличными', payments.cashSum],
    ['Безналичными', payments.ecashSum],
    ['Предоплатой (аванс)', payments.prepaidSum],
    ['В кредит (постоплата)', payments.creditSum],
    ['Иной формой оплаты', payments.provisionSum],
  ];
  return [
    ...paid.filter(([, sum]) => sum !== 0).map(([term, sum]) => ({ term, value: formatMoney(sum) })),
    ...vat.map(({ name, sum, meaning }) => ({
      term: meaning === 'turnover' ? `Сумма по ставке «${capital(name)}»` : `В том числе ${name}`,
      value: formatMoney(sum),
    })),
  ];
}

/** The numbers by which a receipt is found and checked; those that the document lacks are left out. */
export function receiptRequisites(receipt: Receipt): ReceiptPairText[] {
  const pairs: readonly (readonly [string, string | number | null])[] = [
    ['РНМ ККТ', receipt.registrationNumber],
    ['ФН', receipt.driveNumber],
    ['ФД', receipt.documentNumber],
    ['ФПД', receipt.fiscalSign],
  ];
  return pairs.flatMap(([term, value]) => (value === null ? [] : [{ term, value: String(value) }]));
}

/** Who sold and under which rules, one a line. */
export function receiptCircumstances(receipt: Receipt): ReceiptPairText[] {
  const { taxation, cashierName, cashierInn, machineNumber, buyer, receiptSite, correction, agent } = receipt;
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    ['Основание коррекции', correction === null ? null : groundOf(correction)],
    ['Налогообложение', taxation?.name],
    ['Кассир', [cashierName, cashierInn].filter(Boolean).join(', ИНН ') || null],
    ['Автомат', machineNumber],
    ['Признак агента', agent?.kinds.join(', ')],
    ['Покупатель', [buyer?.name, buyer?.inn].filter(Boolean).join(', ИНН ') || null],
    ['Чек отправлен на', buyer?.contact],
    ['Сайт для проверки', receiptSite],
    [receipt.userDetail?.name ?? '', receipt.userDetail?.value],
    ['Дополнительно', receipt.extra],
  ];
  return pairs.flatMap(([term, value]) => (value && term ? [{ term, value }] : []));
}

function groundOf({ type, orderNumber, description }: NonNullable<Receipt['correction']>): string {
  const order = orderNumber === null ? null : `№ ${orderNumber}`;
  return [type?.name, order, description].filter(Boolean).join(', ') || 'не указано';
}

/** The first letter large, the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
