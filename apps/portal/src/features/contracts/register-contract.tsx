import { CONTRACT_STATE_WORDS, isOnlyOne } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Badge, Card, TextLink } from '@koreshok/ui';

import type { RegisterContract } from '@/server/routers/contracts.ts';

import { NewContract } from '../papers/new-contract.tsx';
import { contractTone } from './words.ts';

/** A contract of one register and its drive: for those who want one for each pair instead of one for all. */
export function RegisterContractCard({
  registerId,
  mayMake,
  contract,
}: {
  registerId: string;
  mayMake: boolean;
  contract: RegisterContract | null;
}) {
  const taken = contract !== null && isOnlyOne(contract.state);
  return (
    <Card
      title="Договор на эту кассу"
      description="Отдельный договор на пару «касса и ФН». Если есть общий договор на все кассы, он не нужен."
    >
      {contract !== null && (
        <p className="mb-3 flex flex-wrap items-center gap-3">
          <TextLink href={routes.client.contract(contract.id)}>Договор № {contract.number}</TextLink>
          <Badge tone={contractTone(contract.state)}>{CONTRACT_STATE_WORDS[contract.state].words}</Badge>
        </p>
      )}
      {!taken && mayMake && (
        <NewContract registerId={registerId} label="Составить договор на кассу" primary={false} />
      )}
    </Card>
  );
}
