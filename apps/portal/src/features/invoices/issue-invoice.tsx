'use client';

import type { Price } from '@koreshok/domain';
import { Button, formatMoney, Notice, RadioGroup } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { lineWords, monthsWords } from '../tariffs/terms.ts';

/** Chooses the term to be paid, with how each price arises, and makes the invoice. */
export function IssueInvoice({
  contractId,
  prices,
  chosen,
  first,
}: {
  contractId: string;
  prices: readonly Price[];
  chosen: number | null;
  /** No invoice is there yet. */
  first: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const begin = prices.find(({ months }) => months === chosen) ?? prices.at(-1);
  const [months, setMonths] = useState(String(begin?.months ?? ''));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const issue = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await api.invoices.issue.mutate({ contractId, months: Number(months) });
      router.refresh();
    } catch (thrown) {
      setRefusal(failureOf(thrown).sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex max-w-xl flex-col gap-4">
      {refusal !== undefined && <Notice live tone="danger" title={refusal} />}
      <RadioGroup
        label={first ? 'На какой срок' : 'Другой срок'}
        name="invoice-months"
        look="cards"
        value={months}
        onValueChange={setMonths}
        options={prices.map((price) => ({
          value: String(price.months),
          label: `${monthsWords(price.months)} — ${formatMoney(price.amount)}`,
          hint: price.lines.map(lineWords).join('; '),
        }))}
      />
      <Button busy={busy} onClick={() => void issue()} className="self-start">
        Выставить счёт
      </Button>
    </div>
  );
}
