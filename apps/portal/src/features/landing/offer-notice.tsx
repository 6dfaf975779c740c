import { CopyCode, DateTime, Notice } from '@koreshok/ui';

import type { Offer } from '@/server/routers/partner-codes.ts';

import { percentWords } from '../tariffs/percent.ts';
import { monthsWords } from '../tariffs/terms.ts';

/** What a partner's link says to a visitor; one that leads nowhere any more does not stand in the way. */
export function OfferNotice({ offer }: { offer: Offer | null }) {
  if (offer?.state === 'open') return <OpenOffer offer={offer} />;
  return (
    <Notice tone="warning" title={titleOf(offer)} className="text-base">
      Подключиться можно и без неё — по обычной цене. Если партнёр обещал скидку, попросите у него новую
      ссылку.
    </Notice>
  );
}

function OpenOffer({ offer }: { offer: Offer }) {
  const { code, offerDiscount, offerMonths, expiresAt } = offer;
  return (
    <Notice
      tone={offerDiscount > 0 ? 'positive' : 'info'}
      title={offerDiscount > 0 ? `Ваша скидка — ${percentWords(offerDiscount)}` : 'Вас пригласил партнёр'}
      className="text-base"
    >
      {offerDiscount > 0 && 'Её дал партнёр, который вас пригласил; цены ниже уже с ней. '}
      {offerMonths !== null && `Предложение на ${monthsWords(offerMonths)}. `}
      {expiresAt !== null && (
        <>
          Действует до <DateTime value={new Date(expiresAt.getTime() - 1)} look="date" />.{' '}
        </>
      )}
      Код партнёра: <CopyCode value={code} label="код партнёра" look="plain" className="align-baseline" />
    </Notice>
  );
}

function titleOf(offer: Offer | null): string {
  return offer === null || offer.state === 'open' ? 'Такой ссылки нет' : ENDED[offer.state];
}

const ENDED: Readonly<Record<Exclude<Offer['state'], 'open'>, string>> = {
  expired: 'Срок этой ссылки истёк',
  used_up: 'Места по этой ссылке закончились',
  closed: 'Партнёр закрыл эту ссылку',
};
