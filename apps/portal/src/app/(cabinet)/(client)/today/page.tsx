import type { Metadata } from 'next';

import { Today } from '@/features/today/today.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Сегодня' };

export default async function TodayPage() {
  const [first, viewer] = await Promise.all([
    load((api) => api.today.view()),
    load((api) => api.sessions.current()),
  ]);
  return <Today first={first} mayAdd={viewer?.managesRegisters ?? false} />;
}
