import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, PageHeader } from '@koreshok/ui';

import type { ReceiptRow } from '@/server/routers/receipts.ts';

import { NothingFound } from '../lists/nothing-found.tsx';
import { SearchBox } from '../lists/search-box.tsx';
import type { ListPage } from '../lists/use-pages.ts';
import { type AskedReceipts, periodsNow, receiptFilters } from './filters.ts';
import { type ReceiptPlace, receiptsPath } from './place.ts';
import { ReceiptChips, type ReceiptFilterOffer } from './receipt-chips.tsx';
import { ReceiptTable } from './receipt-table.tsx';

/** A client's receipts for its reseller or the operator, while the client or a stated reason opens them. */
export function ProvidedReceipts({
  place,
  first,
  asked,
  offered,
  timeZone,
}: {
  place: Exclude<ReceiptPlace, { audience: 'client' }>;
  first: ListPage<ReceiptRow>;
  asked: AskedReceipts;
  offered: ReceiptFilterOffer;
  /** The client's: its days are meant. */
  timeZone: string;
}) {
  const path = receiptsPath(place);
  const own = routes[place.audience];
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Клиенты', href: own.clients() },
              { label: place.clientName, href: own.client(place.clientId) },
            ]}
          />
        }
        title="Чеки клиента"
        lead="Открыты на время. Клиент видит в своём кабинете, кто и зачем их смотрел."
      />
      <div className="flex flex-col gap-2">
        <SearchBox name="q" label="Найти чек" placeholder="Сумма, почта или телефон покупателя, ФН" />
        <ReceiptChips asked={asked} offered={offered} periods={periodsNow(timeZone)} path={path} />
      </div>
      <Card flush>
        <ReceiptTable
          key={JSON.stringify(asked)}
          first={first}
          filters={receiptFilters(asked)}
          place={place}
          empty={
            Object.keys(asked).length > 0 ? (
              <NothingFound href={path} what="чеков" />
            ) : (
              <EmptyState title="Чеков ещё нет">Кассы клиента пока ничего не пробили.</EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
