import { routes } from '@koreshok/domain/routes';
import {
  Breadcrumbs,
  Card,
  type Crumb,
  KeyValue,
  LinkButton,
  Money,
  PageHeader,
  TextLink,
} from '@koreshok/ui';

import type { ReceiptCard } from '@/server/routers/receipts.ts';

import { MarkingCard } from '../documents/marking-card.tsx';
import { VerdictBadge } from '../documents/verdict.tsx';
import { DocumentWay } from '../documents/way.tsx';
import { operationWords } from './operation.ts';
import { Paper } from './paper.tsx';
import { type ReceiptPlace, receiptsPath } from './place.ts';
import { PrintButton } from './print-button.tsx';

/** A receipt by itself: as paper, with its way to the tax service and where it was made. */
export function ReceiptCardView({ card, place }: { card: ReceiptCard; place: ReceiptPlace }) {
  return (
    <div className="flex flex-col gap-5">
      <div className="print:hidden">
        <PageHeader
          trail={<Breadcrumbs crumbs={crumbsOf(place)} />}
          title={
            <>
              {operationWords(card.operationType)} <Money kopecks={card.totalSum} />
            </>
          }
          mark={<VerdictBadge verdict={card.verdict} />}
          moreActions={<PrintButton />}
          action={<AsBuyer card={card} />}
        />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_28rem]">
        <div className="flex min-w-0 flex-col gap-5 max-lg:order-2 print:hidden">
          <DocumentWay way={card.way} answer={card.answer} />
          <MarkingCard marking={card.marking} />
          <Card title="Где пробит">
            <KeyValue items={whereOf(card, place)} />
          </Card>
        </div>
        <Paper receipt={card.receipt} />
      </div>
    </div>
  );
}

function AsBuyer({ card }: { card: ReceiptCard }) {
  const { receipt, fn, number, totalSum: total, registerTime: time } = card;
  if (receipt.fiscalSign === null) return null;
  return (
    <LinkButton href={routes.public.receipt({ fn, number, fiscalSign: receipt.fiscalSign, total, time })}>
      Открыть как покупатель
    </LinkButton>
  );
}

function crumbsOf(place: ReceiptPlace): Crumb[] {
  const list = { label: 'Чеки', href: receiptsPath(place) };
  if (place.audience === 'client') return [list];
  const own = routes[place.audience];
  return [
    { label: 'Клиенты', href: own.clients() },
    { label: place.clientName, href: own.client(place.clientId) },
    list,
  ];
}

/** Only the client has pages of its registers and documents to lead to. */
function whereOf({ registerId, registerName, outletName, fn, number }: ReceiptCard, place: ReceiptPlace) {
  const own = place.audience === 'client';
  const document = `ФД № ${number}`;
  return [
    {
      term: 'Касса',
      value: own ? (
        <TextLink href={routes.client.register(registerId)}>{registerName}</TextLink>
      ) : (
        registerName
      ),
    },
    { term: 'Торговая точка', value: outletName },
    {
      term: 'Документ',
      value: own ? (
        <TextLink href={routes.client.document(registerId, fn, number)}>{document}</TextLink>
      ) : (
        document
      ),
    },
  ];
}
