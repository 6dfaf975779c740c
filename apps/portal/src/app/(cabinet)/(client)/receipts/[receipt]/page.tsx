import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, KeyValue, LinkButton, Money, PageHeader, TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { parseDocumentKey } from '@/features/documents/key.ts';
import { VerdictBadge } from '@/features/documents/verdict.tsx';
import { DocumentWay } from '@/features/documents/way.tsx';
import { operationWords } from '@/features/receipts/operation.ts';
import { Paper } from '@/features/receipts/paper.tsx';
import { PrintButton } from '@/features/receipts/print-button.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Чек' };

export default async function ReceiptPage({ params }: { params: Promise<{ receipt: string }> }) {
  const key = parseDocumentKey((await params).receipt);
  if (key === undefined) notFound();
  const card = await load((api) => api.receipts.get(key));
  const { receipt, fn, number, totalSum, registerTime } = card;
  const shared =
    receipt.fiscalSign === null
      ? undefined
      : routes.public.receipt({
          fn,
          number,
          fiscalSign: receipt.fiscalSign,
          total: totalSum,
          time: registerTime,
        });
  return (
    <div className="flex flex-col gap-5">
      <div className="print:hidden">
        <PageHeader
          trail={<Breadcrumbs crumbs={[{ label: 'Чеки', href: routes.client.receipts() }]} />}
          title={
            <>
              {operationWords(card.operationType)} <Money kopecks={totalSum} />
            </>
          }
          mark={<VerdictBadge verdict={card.verdict} />}
          moreActions={<PrintButton />}
          action={shared !== undefined && <LinkButton href={shared}>Открыть как покупатель</LinkButton>}
        />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_28rem]">
        <div className="flex min-w-0 flex-col gap-5 max-lg:order-2 print:hidden">
          <DocumentWay way={card.way} answer={card.answer} />
          <Card title="Где пробит">
            <KeyValue
              items={[
                {
                  term: 'Касса',
                  value: (
                    <TextLink href={routes.client.register(card.registerId)}>{card.registerName}</TextLink>
                  ),
                },
                { term: 'Торговая точка', value: card.outletName },
                {
                  term: 'Документ',
                  value: (
                    <TextLink href={routes.client.document(card.registerId, fn, number)}>
                      ФД № {number}
                    </TextLink>
                  ),
                },
              ]}
            />
          </Card>
        </div>
        <Paper receipt={receipt} />
      </div>
    </div>
  );
}
