import type { PriceList } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import type { ReactNode } from 'react';

import type { ShownBrand } from '@/server/views/brand.ts';

import { Calculator } from '../tariffs/calculator.tsx';
import type { OfferTerms } from '../tariffs/terms.ts';
import { Benefits } from './benefits.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Hero } from './hero.tsx';
import { ReceiptWay } from './receipt-way.tsx';

/** The brand's first page, with or without the offer of a partner's link. */
export function Landing({
  brand,
  signedIn,
  prices,
  offer,
  code,
  notice,
}: {
  brand: ShownBrand;
  signedIn: boolean;
  prices: PriceList | null;
  offer?: OfferTerms | undefined;
  /** The open code one came by. */
  code?: string | undefined;
  /** On top: what the link says. */
  notice?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-16 pb-8 max-md:gap-12">
      <div className="flex flex-col gap-8">
        {notice}
        <Hero
          name={brand.name}
          signedIn={signedIn}
          aside={
            prices === null ? (
              <ReceiptWay />
            ) : (
              <Calculator
                prices={prices}
                offer={offer}
                startHref={routes.public.onboarding(code === undefined ? {} : { code })}
              />
            )
          }
        />
      </div>
      <Benefits />
      <FirstSteps brand={brand} />
    </div>
  );
}
