import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs } from '@koreshok/ui';

import { ContractView } from '@/features/contracts/contract-view.tsx';
import { ContractsPage, statesOf } from '@/features/contracts/contracts-page.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { loadAcceptance } from '@/server/caller/contract.ts';
import { load, loadTitle } from '@/server/caller/index.ts';

/** The pages about contracts that an operator and a reseller have alike. */
type Provider = 'operator' | 'reseller';

interface ListProps {
  readonly searchParams: Promise<PageQuery>;
}

interface CardProps {
  readonly params: Promise<{ contractId: string }>;
}

/** The list of a provider's clients' contracts. */
export function contractListPage(audience: Provider) {
  return async function ContractListPage({ searchParams }: ListProps) {
    const given = await searchParams;
    const query = { state: one(given, 'state'), q: one(given, 'q') };
    const states = statesOf(audience, query);
    const first = await load((api) =>
      api.contracts.list({ ...(states === undefined ? {} : { states }), search: query.q }),
    );
    return <ContractsPage audience={audience} query={query} first={first} />;
  };
}

/** The title of a contract's page. */
export async function contractTitle({ params }: CardProps) {
  const { contractId } = await params;
  return loadTitle(async (api) => `Договор № ${(await api.contracts.get({ contractId })).number}`);
}

/** One contract of a provider's client. */
export function contractPage(audience: Provider) {
  return async function ContractPage({ params }: CardProps) {
    const { contractId } = await params;
    const contract = await load((api) => api.contracts.get({ contractId }));
    return (
      <ContractView
        contract={contract}
        acceptance={await loadAcceptance(contract)}
        hrefOf={audience}
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Договоры', href: routes[audience].contracts() },
              { label: contract.clientName, href: routes[audience].client(contract.organizationId) },
            ]}
          />
        }
      />
    );
  };
}
