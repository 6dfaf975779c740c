'use client';

import { Card } from '@koreshok/ui';

import type { ContractAcceptance } from '@/server/routers/invoices.ts';

import { useRefreshWhile } from '../contracts/use-refresh.ts';
import { InvoiceBlock } from './invoice-block.tsx';
import { IssueInvoice } from './issue-invoice.tsx';

/** Acceptance of a contract by payment: a term is chosen, the invoice made, and what came for it is seen. */
export function Acceptance({
  contractId,
  contractNumber,
  acceptance,
  own,
}: {
  contractId: string;
  contractNumber: string;
  acceptance: ContractAcceptance;
  /** The client itself looks. */
  own: boolean;
}) {
  const { invoices, prices, mayIssue, mayRecord } = acceptance;
  useRefreshWhile(invoices.some(({ fileId }) => fileId === null));
  const open = prices.filter(
    ({ months }) => !invoices.some(({ content }) => content.price.months === months),
  );
  const asks = mayIssue && open.length > 0;
  if (!asks && invoices.length === 0) return null;
  return (
    <Card
      title={own ? 'Или примите договор оплатой' : 'Принятие договора оплатой'}
      description={
        own
          ? 'Подпись не понадобится: договор вступит в силу, когда придёт вся сумма счёта.'
          : 'Договор вступит в силу, когда придёт вся сумма счёта и платёж будет записан.'
      }
    >
      <div className="flex flex-col gap-6">
        {invoices.map((invoice) => (
          <InvoiceBlock
            key={invoice.id}
            invoice={invoice}
            contractNumber={contractNumber}
            mayRecord={mayRecord}
          />
        ))}
        {asks && (
          <IssueInvoice
            key={open.map(({ months }) => months).join()}
            contractId={contractId}
            prices={open}
            chosen={acceptance.chosenMonths}
            first={invoices.length === 0}
          />
        )}
      </div>
    </Card>
  );
}
