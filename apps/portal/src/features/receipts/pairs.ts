import type { Receipt } from '@koreshok/fiscal/receipt';
import { formatMoney } from '@koreshok/ui';

export interface Pair {
  readonly term: string;
  readonly value: string;
  readonly mono?: boolean;
}

/** How the receipt was paid and what tax is in it; sums of nothing are left out. */
export function paymentPairs({ payments, vat }: Receipt): Pair[] {
  const paid: readonly (readonly [string, number])[] = [
    ['Наличными', payments.cashSum],
    ['Безналичными', payments.ecashSum],
    ['Зачёт аванса', payments.prepaidSum],
    ['В кредит', payments.creditSum],
    ['Встречным предоставлением', payments.provisionSum],
  ];
  return [
    ...paid.filter(([, sum]) => sum > 0).map(([term, sum]) => ({ term, value: formatMoney(sum) })),
    ...vat.map(({ name, sum, meaning }) => ({
      term: meaning === 'tax' ? `В том числе ${name}` : turnoverWords(name),
      value: formatMoney(sum),
    })),
  ];
}

/** «Сумма без НДС», «Сумма с НДС 0 %». */
function turnoverWords(rate: string): string {
  return rate.toLowerCase().startsWith('без')
    ? `Сумма ${rate.charAt(0).toLowerCase()}${rate.slice(1)}`
    : `Сумма с ${rate}`;
}

/** Under which rules it was made and for whom. */
export function buyerPairs({ buyer, taxation, extra, correction, agent, ...receipt }: Receipt): Pair[] {
  return [
    pair('Основание коррекции', correction === null ? null : groundWords(correction)),
    pair('Признак агента', agent?.kinds.join(', ')),
    pair('Номер автомата', receipt.machineNumber),
    pair('Покупатель', buyer?.name),
    pair('ИНН покупателя', buyer?.inn),
    pair('Чек отправлен', buyer?.contact),
    pair('Налогообложение', taxation?.name),
    pair(receipt.userDetail?.name ?? 'Реквизит продавца', receipt.userDetail?.value),
    pair('Дополнительно', extra),
  ].filter((each) => each !== undefined);
}

function groundWords({ type, orderNumber, description }: NonNullable<Receipt['correction']>): string {
  const order = orderNumber === null ? null : `№ ${orderNumber}`;
  return [type?.name, order, description].filter(Boolean).join(', ') || 'не указано';
}

/** «Кассир Михайлова Л. М.»: many registers write the post before the name themselves. */
export function cashierWords(name: string): string {
  return /^кассир\s/i.test(name) ? name : `Кассир ${name}`;
}

/** «Кассовый чек. Приход». */
export function titleWords({ title, operation }: Pick<Receipt, 'title' | 'operation'>): string {
  if (operation === null) return title;
  return `${title}. ${operation.name.charAt(0).toUpperCase()}${operation.name.slice(1)}`;
}

/** By what the tax service knows the receipt. */
export function requisitePairs(receipt: Receipt, grouped: (code: string) => string): Pair[] {
  return [
    pair('РНМ', receipt.registrationNumber, grouped),
    pair('ФН', receipt.driveNumber, grouped),
    pair('ФД', receipt.documentNumber === null ? null : String(receipt.documentNumber)),
    pair('ФП', receipt.fiscalSign),
    pair('Проверить', receipt.receiptSite, (site) => site),
  ]
    .filter((each) => each !== undefined)
    .map((each) => (each.term === 'Проверить' ? each : { ...each, mono: true }));
}

function pair(
  term: string,
  value: string | null | undefined,
  shown: (value: string) => string = (text) => text,
): Pair | undefined {
  return value === null || value === undefined || value === '' ? undefined : { term, value: shown(value) };
}
