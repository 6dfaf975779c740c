import { AppError, contractDay, dottedDay, formatKopecks, type Settlement } from '@koreshok/domain';

/** For the accountant: what a recorded payment has brought about. */
export function paymentSentence(
  contractNumber: string,
  { paid, left, over }: Settlement,
  registers: number,
  months: number,
): string {
  if (left > 0) {
    return `Записано, всего пришло ${formatKopecks(paid)}. Не хватает ${formatKopecks(left)}: договор № ${contractNumber} вступит в силу, когда придёт вся сумма.`;
  }
  const more =
    over > 0 ? ` Пришло на ${formatKopecks(over)} больше: верните эту сумму или зачтите её клиенту.` : '';
  return `Договор № ${contractNumber} вступил в силу. Продлено касс: ${registers}, на ${months} мес.${more}`;
}

/** @throws AppError `invoice.day` (bad_request) for a day before the invoice or still to come. */
export function checkPaymentDay(paidOn: string, madeOn: string, today: string): void {
  if (paidOn >= madeOn && paidOn <= today) return;
  throw new AppError(
    'bad_request',
    'invoice.day',
    `Укажите день от ${dottedDay(madeOn)} (дата счёта) до сегодняшнего.`,
    { fields: { paidOn: 'Проверьте дату платежа.' } },
  );
}

/** Nothing is left to accept: the money has to go back or to another contract. */
export function contractOver(number: string, words: string): AppError {
  return new AppError(
    'conflict',
    'invoice.contract_over',
    `Договор № ${number} уже не ждёт оплаты: «${words}». Верните деньги плательщику или зачтите их по действующему договору.`,
  );
}

/** Money that came when there was no offer any more accepts nothing. */
export function cameLate(number: string, expiresAt: Date | null, paidOn: string): AppError {
  const until =
    expiresAt === null
      ? ''
      : ` Срок принятия договора № ${number} истёк ${dottedDay(contractDay(expiresAt))}.`;
  return new AppError(
    'conflict',
    'invoice.contract_over',
    `Деньги пришли ${dottedDay(paidOn)}, уже после срока.${until} Верните их плательщику или зачтите по действующему договору.`,
  );
}

export function anotherInForce(number: string, other: string): AppError {
  return new AppError(
    'conflict',
    'invoice.contract_over',
    `Вместо договора № ${number} уже действует договор № ${other}. Зачтите деньги по нему или верните плательщику.`,
  );
}
