'use client';

import { isUnderWay } from '@koreshok/domain';
import { REQUISITE_WORDS } from '@koreshok/domain/requisites';
import { routes } from '@koreshok/domain/routes';
import { Button, counted, Notice, TextLink, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import type { ContractAudience } from './words.ts';

/** What has changed since the last agreement, each with the addendum that settles it; nothing while nothing has. */
export function ContractChanges({ contract, hrefOf }: { contract: ContractCard; hrefOf: ContractAudience }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { changes, may, addenda, id } = contract;
  if (!may.amend || changes === null) return null;
  const open = addenda.find(({ state }) => isUnderWay(state));
  if (open !== undefined) {
    return (
      <Notice title="Соглашение ещё не подписано">
        Изменения вступят в силу, когда его подпишут обе стороны:{' '}
        <TextLink href={routes[hrefOf].contract(open.id)}>соглашение № {open.number}</TextLink>.
      </Notice>
    );
  }
  const amend = async (change: 'requisites' | 'registers') => {
    try {
      const addendum = await api.contracts.amend.mutate({ contractId: id, change });
      router.push(routes[hrefOf].contract(addendum.id));
    } catch (error) {
      toast({ title: failureOf(error).sentence, tone: 'danger' });
    }
  };
  const registers = registerWords(changes.registers);
  return (
    <>
      {changes.requisites.length > 0 && (
        <Notice
          tone="warning"
          title="Реквизиты изменились после подписания"
          action={<Button onClick={() => void amend('requisites')}>Соглашение о реквизитах</Button>}
        >
          В договоре старые: {changes.requisites.map((name) => REQUISITE_WORDS[name]).join(', ')}.
        </Notice>
      )}
      {registers !== '' && (
        <Notice
          title="Перечень касс изменился после подписания"
          action={<Button onClick={() => void amend('registers')}>Соглашение о кассах</Button>}
        >
          {registers}
        </Notice>
      )}
    </>
  );
}

/** «Добавлено: 2 кассы. Убрано: 1 касса.»; empty when nothing differs. */
function registerWords(differing: NonNullable<ContractCard['changes']>['registers']): string {
  const part = (words: string, count: number) =>
    count === 0 ? [] : [`${words}: ${counted(count, 'касса', 'кассы', 'касс')}.`];
  return [
    ...part('Добавлено', differing.added),
    ...part('Убрано', differing.removed),
    ...part('Другой ФН, название или адрес', differing.changed),
  ].join(' ');
}
