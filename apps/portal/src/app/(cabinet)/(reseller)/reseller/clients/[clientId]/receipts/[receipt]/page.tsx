import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { parseDocumentKey } from '@/features/documents/key.ts';
import { ReceiptCardView } from '@/features/receipts/receipt-card-view.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Чек' };

export default async function ClientReceiptPage({
  params,
}: {
  params: Promise<{ clientId: string; receipt: string }>;
}) {
  const { clientId, receipt } = await params;
  const key = parseDocumentKey(receipt);
  if (key === undefined) notFound();
  const [client, card] = await Promise.all([
    load((api) => api.organizations.client({ clientId })),
    load((api) => api.receipts.get(key)),
  ]);
  return <ReceiptCardView card={card} place={{ audience: 'reseller', clientId, clientName: client.name }} />;
}
