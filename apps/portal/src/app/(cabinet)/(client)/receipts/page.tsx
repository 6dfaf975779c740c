import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { askedReceipts, quickPeriods, receiptFilters } from '@/features/receipts/filters.ts';
import { ReceiptChips } from '@/features/receipts/receipt-chips.tsx';
import { ReceiptTable } from '@/features/receipts/receipt-table.tsx';
import { load, loadOr, requestTime } from '@/server/caller/index.ts';
import { receiptFilterOffer } from '@/server/caller/receipt-filters.ts';

export const metadata: Metadata = { title: 'Чеки' };

const PATH = routes.client.receipts();

export default async function ReceiptsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const asked = askedReceipts(await searchParams);
  const filters = receiptFilters(asked);
  const [first, offered, viewer, now] = await Promise.all([
    loadOr((api) => api.receipts.list(filters)),
    receiptFilterOffer(asked),
    load((api) => api.sessions.current()),
    requestTime(),
  ]);
  const filtered = Object.keys(asked).length > 0;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title="Чеки" lead="Все чеки ваших касс. Ищите по тому, что знает покупатель." />
      <div className="flex flex-col gap-2">
        <SearchBox name="q" label="Найти чек" placeholder="Сумма, почта или телефон покупателя, ФН" />
        <ReceiptChips
          asked={asked}
          path={PATH}
          offered={offered}
          periods={quickPeriods(now, viewer?.organization?.timeZone ?? 'Europe/Moscow')}
        />
      </div>
      <Card flush>
        <ReceiptTable
          key={JSON.stringify(asked)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          exportHref={exportHref('receipts', { ...filters })}
          empty={
            filtered ? (
              <NothingFound href={PATH} what="чеков" />
            ) : (
              <EmptyState
                title="Здесь появятся чеки ваших касс"
                action={<LinkButton href={routes.client.registers()}>К кассам</LinkButton>}
              >
                Первый придёт через секунды после того, как его пробьёт подключённая касса.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
