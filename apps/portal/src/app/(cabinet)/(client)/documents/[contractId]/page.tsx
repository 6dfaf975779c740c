import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs } from '@koreshok/ui';

import { ContractView } from '@/features/contracts/contract-view.tsx';
import { loadAcceptance } from '@/server/caller/contract.ts';
import { load, loadTitle } from '@/server/caller/index.ts';

interface Props {
  readonly params: Promise<{ contractId: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { contractId } = await params;
  return loadTitle(async (api) => `Договор № ${(await api.contracts.get({ contractId })).number}`);
}

export default async function ContractPage({ params }: Props) {
  const { contractId } = await params;
  const contract = await load((api) => api.contracts.get({ contractId }));
  return (
    <ContractView
      contract={contract}
      acceptance={await loadAcceptance(contract)}
      hrefOf="client"
      trail={<Breadcrumbs crumbs={[{ label: 'Документы', href: routes.client.documents() }]} />}
    />
  );
}
