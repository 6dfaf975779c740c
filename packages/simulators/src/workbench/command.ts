import { type RegisterTime, registerTime } from '@koreshok/fiscal/time';

import type { Random } from '../random/index.ts';
import type { RegisterCommand, RegisterState } from '../register/index.ts';
import { correctionOf, drawSale, OPERATION, PAYMENT_METHOD, type Sale, vatCode } from '../trade/index.ts';
import type { Step } from './order.ts';

/** The command that a step means; undefined for steps that make no document. */
export function commandOf(
  step: Step,
  state: RegisterState,
  at: RegisterTime,
  { random, lastSale }: { readonly random: Random; readonly lastSale: Sale | undefined },
): RegisterCommand | undefined {
  const strictForm = step.strictForm === true;
  switch (step.kind) {
    case 'register':
    case 'open-shift':
    case 'report-settlements':
    case 'close-shift':
    case 'close-drive':
      return { kind: step.kind };
    case 'sell':
      return { kind: 'sell', sale: saleOf(step, state, at, random), strictForm };
    case 'refund': {
      const sale = lastSale ?? saleOf(step, state, at, random);
      return { kind: 'sell', sale: { ...sale, operation: OPERATION.saleReturn }, strictForm };
    }
    case 'correct': {
      const sale = saleOf(step, state, at, random);
      return { kind: 'correct', correction: correctionOf(sale, registerTime(at - 86_400)), strictForm };
    }
    case 'change-parameters':
      return { kind: 'change-parameters', reasons: step.reasons ?? 8 };
    case 'replace-drive':
      return { kind: 'change-parameters', reasons: 1 };
    case 'deliver':
      return undefined;
    default:
      return step.kind satisfies never;
  }
}

function saleOf(step: Step, { profile }: RegisterState, at: RegisterTime, random: Random): Sale {
  const drawn = drawSale(random, profile, at);
  const contact = step.buyerContact === undefined ? {} : { buyerContact: step.buyerContact };
  const { total } = step;
  if (total === undefined) return { ...drawn, ...contact };
  return {
    ...drawn,
    ...contact,
    items: [
      {
        name: 'Товар по свободной цене',
        unit: { code: 0, text: 'шт.', decimals: 0 },
        price: total,
        thousandths: 1000,
        sum: total,
        vat: vatCode('general', profile, at, false),
        productType: 1,
        paymentMethod: PAYMENT_METHOD.paidInFull,
      },
    ],
    payments: { cash: 0, cashless: total, prepaid: 0, credit: 0, barter: 0 },
  };
}
