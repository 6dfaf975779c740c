import type { ReceiptItem } from '@koreshok/fiscal/receipt';
import { formatMoney } from '@koreshok/ui';

/** «2 × 149,00», with the unit where it is not a piece. */
export function itemCount({
  quantity,
  price,
  unit,
}: Pick<ReceiptItem, 'quantity' | 'price' | 'unit'>): string {
  const many = (quantity ?? '1').replace('.', ',');
  const measured = unit === null || unit.startsWith('шт') ? many : `${many} ${unit}`;
  return price === null ? measured : `${measured} × ${formatMoney(price)}`;
}

/** What else a line of a receipt tells: tax, marking, the supplier of an agent. */
export function itemDetails(item: ReceiptItem): string[] {
  return [
    item.vatRate === null ? undefined : vatWords(item),
    item.paymentType?.code === 4 ? undefined : item.paymentType?.name,
    item.fraction === null ? undefined : `Часть упаковки: ${item.fraction}`,
    item.markingCode === null ? undefined : 'Маркированный товар',
    item.markingCheck === null ? undefined : `Проверка кода: ${item.markingCheck.name}`,
    item.supplier?.name ? `Поставщик: ${item.supplier.name}` : undefined,
    item.extra ?? undefined,
  ].filter((line) => line !== undefined);
}

function vatWords({ vatRate, vatSum }: Pick<ReceiptItem, 'vatRate' | 'vatSum'>): string {
  const name = vatRate?.name ?? '';
  return vatSum === null ? name : `${name}: ${formatMoney(vatSum)}`;
}
