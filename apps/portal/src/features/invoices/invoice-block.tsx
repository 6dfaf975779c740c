'use client';

import { dottedDay } from '@koreshok/domain';
import { Badge, DateTime, KeyValue, LinkButton, Money } from '@koreshok/ui';
import { FileText } from 'lucide-react';

import type { InvoiceView } from '@/server/routers/invoices.ts';

import { paperFileHref } from '../contracts/words.ts';
import { monthsWords } from '../tariffs/terms.ts';
import { RecordPayment } from './record-payment.tsx';

/** One invoice: how much, until when, what to write into the payment, and what has come. */
export function InvoiceBlock({
  invoice,
  contractNumber,
  mayRecord,
}: {
  invoice: InvoiceView;
  contractNumber: string;
  mayRecord: boolean;
}) {
  const { id, number, dueAt, content, settlement, payments, fileId } = invoice;
  const paid = settlement.left === 0;
  return (
    <section aria-label={`Счёт № ${number}`} className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-medium">
          Счёт-оферта № {number} на {monthsWords(content.price.months)}
        </h3>
        <Badge tone={paid ? 'positive' : 'warning'}>{paid ? 'Оплачен' : 'Ждёт оплаты'}</Badge>
      </header>
      <KeyValue
        items={[
          {
            term: 'К оплате',
            value: <Money kopecks={content.price.amount} />,
            hint: content.price.vat === null ? 'НДС не облагается' : undefined,
          },
          ...(settlement.paid === 0
            ? []
            : [
                {
                  term: 'Пришло',
                  value: <Money kopecks={settlement.paid} />,
                  hint: payments
                    .map(({ documentNumber, paidOn }) => `№ ${documentNumber} от ${dottedDay(paidOn)}`)
                    .join(', '),
                },
              ]),
          ...(paid || settlement.paid === 0
            ? []
            : [{ term: 'Осталось', value: <Money kopecks={settlement.left} /> }]),
          { term: 'Оплатить до', value: <DateTime value={dueAt} look="date" /> },
          {
            term: 'Получатель',
            value: content.payee.shortName,
            hint: `Счёт ${content.payee.bankAccount}, ${content.payee.bankName}, БИК ${content.payee.bik}`,
          },
          { term: 'Назначение', value: <span className="select-all">{content.purpose}</span> },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        {fileId === null ? (
          <p className="text-muted">Счёт готовится, страница обновится сама.</p>
        ) : (
          <LinkButton href={paperFileHref(id, fileId)} target="_blank" icon={<FileText aria-hidden />}>
            Открыть счёт
          </LinkButton>
        )}
        {mayRecord && !paid && <RecordPayment invoice={invoice} contractNumber={contractNumber} />}
      </div>
    </section>
  );
}
