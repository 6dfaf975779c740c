import { routes } from '@koreshok/domain/routes';
import { formatMoney, LinkButton, StateMark } from '@koreshok/ui';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { ReceiptActions } from '@/features/receipt-check/receipt-actions.tsx';
import { buyerVerdict } from '@/features/receipts/buyer-verdict.ts';
import { Paper } from '@/features/receipts/paper.tsx';
import { loadOr } from '@/server/caller/index.ts';

/** The address holds what proves that the buyer has the receipt, so it goes to no other site. */
export const metadata: Metadata = { title: 'Чек', referrer: 'no-referrer' };

export default async function PublicReceiptPage({
  params,
  searchParams,
}: {
  params: Promise<{ fn: string; number: string }>;
  searchParams: Promise<PageQuery>;
}) {
  const [{ fn, number }, query] = await Promise.all([params, searchParams]);
  const found = await loadOr((api) =>
    api.receipts.check({
      fn,
      number: Number(number),
      fiscalSign: one(query, 'fp') ?? '',
      total: Number(one(query, 's')),
      time: Number(one(query, 't')),
    }),
  );
  if (found === undefined) notFound();
  const { receipt, verdict } = found;
  const { state, title, sentence, stamp } = buyerVerdict(verdict);
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] lg:grid-rows-[auto_1fr]">
      <div className="flex flex-col gap-6 print:hidden">
        <header>
          <h1 className="text-3xl font-semibold tracking-tight text-balance max-md:text-2xl">
            {receipt.total === null ? 'Чек' : `Чек на ${formatMoney(receipt.total)}`}
          </h1>
          {receipt.sellerName !== null && <p className="mt-1 text-muted">{receipt.sellerName}</p>}
        </header>
        <StateMark state={state} detail={<span className="text-lg">{sentence}</span>}>
          {title}
        </StateMark>
        <ReceiptActions />
      </div>
      <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <Paper receipt={receipt} stamp={stamp} />
      </div>
      <div className="flex flex-col gap-6 print:hidden">
        <p className="max-w-prose text-base text-muted">
          Ошибка в чеке или покупка не ваша — обратитесь к продавцу: исправить чек может только он. Проверить
          чек можно и в приложении налоговой службы «Проверка чеков ФНС».
        </p>
        <LinkButton href={routes.public.receiptCheck()} className="self-start max-md:w-full">
          Проверить другой чек
        </LinkButton>
      </div>
    </div>
  );
}
