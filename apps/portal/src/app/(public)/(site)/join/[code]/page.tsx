import type { Metadata } from 'next';

import { Landing } from '@/features/landing/landing.tsx';
import { NoteVisit } from '@/features/landing/note-visit.tsx';
import { OfferNotice } from '@/features/landing/offer-notice.tsx';
import { partnerCodeOf } from '@/features/landing/partner-code.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Приглашение партнёра', robots: { index: false } };

type Props = { params: Promise<{ code: string }> };

export default async function JoinPage({ params }: Props) {
  const code = partnerCodeOf(decodeURIComponent((await params).code));
  const [brand, viewer, prices, offer] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    load((api) => api.tariffs.current()),
    code === undefined ? null : load((api) => api.partnerCodes.offer({ code })),
  ]);
  if (brand === null) return null;
  const open = offer?.state === 'open' ? offer : undefined;
  return (
    <Landing
      brand={brand}
      signedIn={viewer !== null}
      prices={prices}
      offer={open && { discount: open.offerDiscount, months: open.offerMonths }}
      code={open?.code}
      notice={
        <>
          {open && <NoteVisit code={open.code} />}
          <OfferNotice offer={offer} />
        </>
      }
    />
  );
}
