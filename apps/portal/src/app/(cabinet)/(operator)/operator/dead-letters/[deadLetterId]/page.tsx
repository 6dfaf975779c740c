import type { Metadata } from 'next';

import { DeadLetterView } from '@/features/dead-letters/dead-letter-view.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Документ отложен' };

export default async function DeadLetterPage({ params }: { params: Promise<{ deadLetterId: string }> }) {
  const { deadLetterId } = await params;
  return <DeadLetterView letter={await load((api) => api.deadLetters.get({ deadLetterId }))} />;
}
