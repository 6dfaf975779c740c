import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { DeadLetterChips } from '@/features/dead-letters/dead-letter-chips.tsx';
import { DeadLetterTable } from '@/features/dead-letters/dead-letter-table.tsx';
import { ResendAll } from '@/features/dead-letters/resend-all.tsx';
import { deadLetterFilters } from '@/features/dead-letters/words.ts';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, one, type PageQuery } from '@/features/lists/query.ts';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Отложены при передаче' };

const PATH = routes.operator.deadLetters();

export default async function DeadLettersPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const filters = deadLetterFilters({
    state: one(query, 'state'),
    kind: one(query, 'kind'),
    target: one(query, 'target'),
  });
  const scope = { kind: filters.kind, target: filters.target };
  const [first, resendable] = await Promise.all([
    loadOr((api) => api.deadLetters.list(filters)),
    filters.state === 'open' ? loadOr((api) => api.deadLetters.resendable(scope)) : null,
  ]);
  const narrowed = filters.state !== 'open' || filters.kind !== undefined || filters.target !== undefined;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Отложены при передаче"
        lead="Документы, которые не ушли в ФНС или ГИС МТ либо получили окончательный отказ. Касса свою часть сделала, решать вам."
      />
      <DeadLetterChips filters={filters} />
      <ResendAll key={JSON.stringify(scope)} count={resendable ?? 0} scope={scope} />
      <Card flush>
        <DeadLetterTable
          key={JSON.stringify(filters)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          exportHref={exportHref('dead-letters', { ...filters })}
          empty={
            narrowed ? (
              <NothingFound href={PATH} what="документов" />
            ) : (
              <EmptyState title="Отложенных документов нет">
                Сюда попадает то, чего получатель не смог прочитать или окончательно не принял.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
