import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { parseDocumentKey } from '@/features/documents/key.ts';
import { OWN_RECEIPTS } from '@/features/receipts/place.ts';
import { ReceiptCardView } from '@/features/receipts/receipt-card-view.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Чек' };

export default async function ReceiptPage({ params }: { params: Promise<{ receipt: string }> }) {
  const key = parseDocumentKey((await params).receipt);
  if (key === undefined) notFound();
  return <ReceiptCardView card={await load((api) => api.receipts.get(key))} place={OWN_RECEIPTS} />;
}
