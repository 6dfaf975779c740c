import type { Metadata } from 'next';

import { askedOf } from '@/features/today/asked.ts';
import { Today } from '@/features/today/today.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Сегодня' };

export default async function TodayPage() {
  const [first, viewer] = await Promise.all([
    load((api) => api.today.view()),
    load((api) => api.sessions.current()),
  ]);
  const asked = viewer?.managesIdentity ? await questions() : [];
  return <Today first={first} mayAdd={viewer?.managesRegisters ?? false} asked={asked} />;
}

async function questions() {
  const [consents, joins] = await Promise.all([
    load((api) => api.financeAccess.requests({})),
    load((api) => api.joining.list({ open: true })),
  ]);
  return askedOf(consents, joins.items);
}
