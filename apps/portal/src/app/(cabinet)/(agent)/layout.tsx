import type { ReactNode } from 'react';

import { keepAudience } from '@/server/caller/audience.ts';

export default async function Layout({ children }: { children: ReactNode }) {
  await keepAudience('agent');
  return children;
}
