'use client';

import { routes } from '@koreshok/domain/routes';
import { useRouter } from 'next/navigation';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { FormFailure } from '../forms/use-form.ts';
import type { KnownReceipt } from './known-receipt.ts';

/** Asks whether there is such a receipt and opens its page; a refusal is thrown for the form to show. */
export function useReceiptCheck(): (known: KnownReceipt) => Promise<void> {
  const api = useTRPCClient();
  const router = useRouter();
  return async (known) => {
    try {
      await api.receipts.check.query(known);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code !== 'receipt.not_found') throw new FormFailure(failure);
      throw new FormFailure({
        ...failure,
        sentence:
          'Чека с такими данными у нас нет. Сверьте цифры, итог и время с чеком; если покупка только что, подождите минуту. Чеки других операторов здесь не находятся.',
      });
    }
    router.push(routes.public.receipt(known));
  };
}
