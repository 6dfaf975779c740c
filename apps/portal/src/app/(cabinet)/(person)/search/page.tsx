import { routes } from '@koreshok/domain/routes';
import { EmptyState, PageHeader, TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { searched } from '@/features/receipts/filters.ts';
import { foundClient, foundReceipt, foundRegister } from '@/features/search/find.ts';
import { FoundCard } from '@/features/search/found.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Поиск' };

const EACH = 8;

export default async function SearchPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const [text, viewer] = await Promise.all([
    searchParams.then((query) => one(query, 'q')?.trim()),
    load((api) => api.sessions.current()),
  ]);
  const kind = viewer?.organization?.kind;
  if (viewer === null || kind === undefined) redirect(routes.person.organizations());
  if (text === undefined || text === '') {
    return (
      <EmptyState title="Что найти?">
        Введите РНМ, ФН, ИНН, название или сумму в поле сверху. Клавиша — «/».
      </EmptyState>
    );
  }
  const seesRegisters = kind !== 'agent';
  const seesReceipts = kind === 'client' && viewer.seesFinance;
  const [registers, receipts, clients] = await Promise.all([
    seesRegisters ? loadOr((api) => api.registers.list({ search: text, limit: EACH })) : undefined,
    seesReceipts ? loadOr((api) => api.receipts.list({ ...searched(text), limit: EACH })) : undefined,
    kind === 'operator' || kind === 'reseller'
      ? loadOr((api) => api.organizations.providedClients({ search: text, limit: EACH }))
      : kind === 'agent'
        ? loadOr((api) => api.organizations.agentClients({ search: text, limit: EACH }))
        : undefined,
  ]);
  const found = [registers, receipts, clients].reduce((sum, page) => sum + (page?.items.length ?? 0), 0);
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader title={`Поиск: «${text}»`} lead={found === 0 ? undefined : 'Самое похожее сверху.'} />
      {found === 0 && (
        <EmptyState title="Ничего не нашлось">
          Проверьте, нет ли опечатки. Чеки ищутся по сумме, почте или телефону покупателя, номеру ФН.
        </EmptyState>
      )}
      <FoundCard title="Клиенты" items={(clients?.items ?? []).map((row) => foundClient(row, kind))} />
      <FoundCard
        title="Кассы"
        items={(registers?.items ?? []).map((row) => foundRegister(row, kind))}
        all={
          kind === 'client' && <TextLink href={routes.client.registers({ search: text })}>Все кассы</TextLink>
        }
      />
      <FoundCard
        title="Чеки"
        items={(receipts?.items ?? []).map(foundReceipt)}
        all={<TextLink href={routes.client.receipts({ q: text })}>Все чеки</TextLink>}
      />
    </div>
  );
}
