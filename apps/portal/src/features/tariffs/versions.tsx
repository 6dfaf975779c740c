import { Card, DateTime, EmptyState, formatMoney } from '@koreshok/ui';

import type { StoredPriceList } from '@/server/routers/tariffs.ts';

import { percentWords } from './percent.ts';
import { monthsWords } from './terms.ts';

/** Every version of the prices, the one in force first. */
export function PriceVersions({ versions }: { versions: readonly StoredPriceList[] }) {
  if (versions.length === 0) {
    return (
      <Card title="Тарифов ещё нет">
        <EmptyState title="Здесь будут версии тарифов">
          Пока их нет, на главной странице нет калькулятора, а агенты не могут обещать скидку.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title="Версии" flush>
      <ol>
        {versions.map((list, index) => (
          <li key={list.id} className="border-b border-border px-5 py-3.5 last:border-b-0">
            <p className="font-medium">
              Версия {list.version} {index === 0 && <span className="text-positive">действует</span>}
              <span className="font-normal text-muted">
                {' '}
                с <DateTime value={list.createdAt} />
              </span>
            </p>
            <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
              {list.terms.map(({ months, price }) => (
                <li key={months}>
                  {monthsWords(months)} — {formatMoney(price, { kopecks: 'auto' })}
                </li>
              ))}
            </ul>
            <p className="mt-1 text-sm text-muted">{detailsOf(list)}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function detailsOf({ steps, agentDiscountLimit, vatRate }: StoredPriceList): string {
  return [
    vatRate === null ? 'Без НДС' : `НДС ${percentWords(vatRate)} в цене`,
    ...steps.map(({ registersFrom, discount }) => `от ${registersFrom} касс −${percentWords(discount)}`),
    `агент уступает до ${percentWords(agentDiscountLimit)}`,
  ].join(' · ');
}
