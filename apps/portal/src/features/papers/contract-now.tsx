import { CONTRACT_STATE_WORDS, isUnderWay } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { LinkButton, Notice } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { NewContract } from './new-contract.tsx';

/** What a client does about its contract for all registers: makes one, goes on with the one under way, or nothing. */
export function ContractNow({ contract }: { contract: ContractCard | null }) {
  if (contract === null) return <NewContract />;
  const { id, number, state } = contract;
  if (state === 'concluded') return null;
  if (state === 'terminating') {
    return (
      <Notice tone="warning" title={`Договор № ${number} расторгается`}>
        <p className="mb-3">
          Новый договор можно заключить заранее, тогда кассы будут работать без перерыва.
        </p>
        <NewContract label="Составить новый договор" primary={false} />
      </Notice>
    );
  }
  if (!isUnderWay(state)) return <NewContract />;
  const clientsTurn = state === 'draft' || state === 'awaiting_signature';
  return (
    <Notice
      tone={clientsTurn ? 'warning' : 'info'}
      title={`Договор № ${number}: ${CONTRACT_STATE_WORDS[state].words.toLocaleLowerCase('ru').replace('кэп', 'КЭП')}`}
      action={
        <LinkButton href={routes.client.contract(id)} variant={clientsTurn ? 'primary' : 'secondary'}>
          {state === 'awaiting_signature' ? 'Подписать договор' : 'Открыть договор'}
        </LinkButton>
      }
    >
      {CONTRACT_STATE_WORDS[state].next}
    </Notice>
  );
}
