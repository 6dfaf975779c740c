import { CONTRACT_STATE_WORDS, isUnderWay } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { LinkButton, Notice } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { NewContract } from './new-contract.tsx';

/** What a client does about its contract for all registers: makes one, goes on with the one under way, or nothing. */
export function ContractNow({ contract, mayMake }: { contract: ContractCard | null; mayMake: boolean }) {
  if (contract === null) return mayMake && <NewContract />;
  const { id, number, state } = contract;
  if (state === 'concluded') return null;
  if (state === 'terminating') {
    return (
      <Notice tone="warning" title={`Договор № ${number} расторгается`}>
        <p>Новый договор можно заключить заранее, тогда кассы будут работать без перерыва.</p>
        {mayMake && (
          <div className="mt-3">
            <NewContract label="Составить новый договор" primary={false} />
          </div>
        )}
      </Notice>
    );
  }
  if (!isUnderWay(state)) return mayMake && <NewContract />;
  const clientsTurn = mayMake && (state === 'draft' || state === 'awaiting_signature');
  return (
    <Notice
      tone={clientsTurn ? 'warning' : 'info'}
      title={`Договор № ${number}: ${CONTRACT_STATE_WORDS[state].words.toLocaleLowerCase('ru').replace('кэп', 'КЭП')}`}
      action={
        <LinkButton href={routes.client.contract(id)} variant={clientsTurn ? 'primary' : 'secondary'}>
          {mayMake && state === 'awaiting_signature' ? 'Подписать договор' : 'Открыть договор'}
        </LinkButton>
      }
    >
      {CONTRACT_STATE_WORDS[state].next}
    </Notice>
  );
}
