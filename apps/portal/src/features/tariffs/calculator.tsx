'use client';

import type { PriceList } from '@koreshok/domain';
import { MOST_REGISTERS } from '@koreshok/domain/tariffs';
import { BarChart, Card, counted, formatMoney, LinkButton } from '@koreshok/ui';
import { useState } from 'react';

import { PriceLines } from './price-lines.tsx';
import { RegisterSlider } from './register-slider.tsx';
import { TermCards } from './term-cards.tsx';
import { compareTerms, firstTerm, monthsWords, type OfferTerms } from './terms.ts';

/** What the service costs for so many registers: terms side by side, the price of a day, and how the sum arises. */
export function Calculator({
  prices,
  offer,
  startHref,
}: {
  prices: PriceList;
  offer?: OfferTerms | undefined;
  /** Where «Подключиться» leads; the choice is added to it. */
  startHref: string;
}) {
  const [registers, setRegisters] = useState(1);
  const [months, setMonths] = useState(firstTerm(prices, offer));
  const terms = compareTerms(prices, registers, offer);
  const chosen = terms.find((term) => term.months === months) ?? terms[0];
  if (chosen === undefined) return null;
  const { price } = chosen;
  const join = startHref.includes('?') ? '&' : '?';
  return (
    <Card title="Сколько это стоит" className="text-base">
      <div className="flex flex-col gap-6">
        <RegisterSlider value={registers} most={MOST_REGISTERS} onChange={setRegisters} />
        <TermCards terms={terms} chosen={chosen.months} onChoose={setMonths} />
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <BarChart
            label="Цена одного дня одной кассы"
            series="За день одной кассы"
            axis="Срок"
            height={132}
            format={(kopecks) => formatMoney(kopecks)}
            bars={terms.map((term) => ({ label: `${term.months} мес.`, value: term.price.perDay }))}
          />
          <div className="flex min-w-0 flex-col gap-3">
            <dl className="flex flex-col gap-2 text-base">
              <PriceLines lines={price.lines} />
              <div className="flex items-baseline justify-between gap-4 border-t border-border pt-2 font-semibold">
                <dt>Итого за {monthsWords(price.months)}</dt>
                <dd className="shrink-0 text-2xl tabular-nums" aria-live="polite">
                  {formatMoney(price.amount, { kopecks: 'auto' })}
                </dd>
              </div>
            </dl>
            <p className="text-sm text-muted">
              {price.vat === null ? 'НДС не облагается.' : `В том числе НДС ${formatMoney(price.vat)}.`}
            </p>
            <LinkButton
              variant="primary"
              size="large"
              href={`${startHref}${join}registers=${registers}&months=${price.months}`}
            >
              Подключить {counted(registers, 'кассу', 'кассы', 'касс')}
            </LinkButton>
          </div>
        </div>
      </div>
    </Card>
  );
}
