import type { Metadata } from 'next';

import { OutletList } from '@/features/outlets/outlet-list.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Торговые точки' };

export default async function OutletsPage() {
  const [outlets, viewer] = await Promise.all([
    load((api) => api.outlets.list({})),
    load((api) => api.sessions.current()),
  ]);
  return (
    <OutletList
      outlets={outlets}
      timeZone={viewer?.organization?.timeZone ?? 'Europe/Moscow'}
      mayAdd={viewer?.managesRegisters ?? false}
    />
  );
}
