import { routes } from '@koreshok/domain/routes';
import type { Metadata } from 'next';

import { ClientView } from '@/features/clients/client-view.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Клиент' };

export default async function ClientPage({ params }: { params: Promise<{ clientId: string }> }) {
  const { clientId } = await params;
  const client = await load((api) => api.organizations.client({ clientId }));
  const [registers, outlets, overview, live, past, asked, sales] = await Promise.all([
    load((api) => api.registers.list({ clientId })),
    load((api) => api.outlets.list({ clientId, limit: 20 })),
    load((api) => api.today.registers({ clientId })),
    load((api) => api.financeAccess.list({ clientId, state: 'live', limit: 1 })),
    load((api) => api.financeAccess.list({ clientId, state: 'ended', limit: 20 })),
    load((api) => api.financeAccess.requests({ clientId })),
    client.financeOpen ? load((api) => api.today.sales({ clientId })) : undefined,
  ]);
  return (
    <ClientView
      client={client}
      registers={registers}
      outlets={outlets}
      overview={overview}
      look={live.items[0]}
      past={past}
      asked={asked[0]}
      sales={sales}
      audience="reseller"
      listHref={routes.reseller.clients()}
    />
  );
}
