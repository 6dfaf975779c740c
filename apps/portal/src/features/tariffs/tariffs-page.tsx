import { PageHeader } from '@koreshok/ui';

import type { StoredPriceList } from '@/server/routers/tariffs.ts';

import { PriceListForm } from './price-list-form.tsx';
import { PriceVersions } from './versions.tsx';

/** A provider's prices: what is in force, what was before, and the next version. */
export function TariffsPage({ versions }: { versions: readonly StoredPriceList[] }) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title="Тарифы" lead="По ним считает калькулятор на главной странице и предлагают агенты." />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <PriceListForm key={versions[0]?.version ?? 0} current={versions[0] ?? null} />
        <PriceVersions versions={versions} />
      </div>
    </div>
  );
}
