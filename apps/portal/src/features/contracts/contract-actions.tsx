'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, ConfirmDialog, Dialog, LinkButton, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { NewContract } from '../papers/new-contract.tsx';
import { ReasonForm } from './reason-form.tsx';
import { TerminateButton } from './terminate.tsx';
import { type ContractAudience, documentHref } from './words.ts';

/** What may be done with a contract now, one button each; who may not do it does not see it. */
export function ContractActions({ contract, hrefOf }: { contract: ContractCard; hrefOf: ContractAudience }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { may, number, id } = contract;
  const printed = documentHref(contract) !== null;
  const doing = (work: () => Promise<unknown>, title: string) => async () => {
    await work().catch((error: unknown) => {
      throw shownError(error);
    });
    toast({ title });
    router.refresh();
  };
  const buttons = [
    may.submit && printed && hrefOf === 'client' && (
      <ConfirmDialog
        key="submit"
        trigger={<Button variant="primary">Отправить на проверку</Button>}
        title="Отправить договор на проверку?"
        confirmLabel="Отправить договор"
        onConfirm={doing(
          () => api.contracts.submit.mutate({ contractId: id }),
          'Договор отправлен на проверку',
        )}
      >
        Проверьте в PDF реквизиты и перечень касс. После проверки исполнитель подпишет договор, и вам
        останется поставить свою КЭП.
      </ConfirmDialog>
    ),
    may.decide && (
      <ConfirmDialog
        key="approve"
        trigger={<Button variant="primary">Проверен, подписать</Button>}
        title={`Подписать договор № ${number}?`}
        confirmLabel="Подписать договор"
        onConfirm={doing(
          () => api.contracts.approve.mutate({ contractId: id }),
          'Договор передан на подпись',
        )}
      >
        Под договором будет поставлена электронная подпись оператора, и у {contract.clientName} будет 30 дней,
        чтобы подписать его.
      </ConfirmDialog>
    ),
    may.decide && <RefuseButton key="refuse" contract={contract} />,
    may.withdraw && hrefOf === 'client' && (
      <ConfirmDialog
        key="withdraw"
        danger
        trigger={<Button>Отозвать</Button>}
        title={`Отозвать договор № ${number}?`}
        confirmLabel="Отозвать договор"
        onConfirm={doing(() => api.contracts.withdraw.mutate({ contractId: id }), 'Договор отозван')}
      >
        Подписать его будет нельзя. Новый договор получит другой номер.
      </ConfirmDialog>
    ),
    may.keep && (
      <ConfirmDialog
        key="keep"
        trigger={<Button variant="primary">Отозвать уведомление</Button>}
        title={`Оставить договор № ${number} в силе?`}
        confirmLabel="Отозвать уведомление"
        onConfirm={doing(
          () => api.contracts.withdrawTermination.mutate({ contractId: id }),
          'Уведомление отозвано, договор действует',
        )}
      >
        Расторжения не будет: договор действует дальше на прежних условиях. Другая сторона получит письмо.
      </ConfirmDialog>
    ),
    contract.notice?.withLeaving === false &&
      hrefOf === 'client' &&
      contract.content.scope === 'organization' && (
        <NewContract key="next" label="Составить новый договор" primary={!may.keep} />
      ),
    contract.notice?.withLeaving === true && (
      <LinkButton key="leaving" href={routes[hrefOf].leaving()}>
        Открыть уведомление об уходе
      </LinkButton>
    ),
    may.terminate && hrefOf === 'client' && (
      <LinkButton key="leave" href={routes.client.leaving()}>
        Расторгнуть
      </LinkButton>
    ),
    may.terminate && hrefOf !== 'client' && <TerminateButton key="terminate" contract={contract} />,
  ].filter(Boolean);
  if (buttons.length === 0) return null;
  return <div className="flex flex-wrap gap-3">{buttons}</div>;
}

function RefuseButton({ contract }: { contract: ContractCard }) {
  const api = useTRPCClient();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Отклонить договор № ${contract.number}`}
      description="Клиент увидит причину и составит договор заново."
      trigger={<Button>Отклонить</Button>}
    >
      <ReasonForm
        draft={`contract.refuse.${contract.id}`}
        label="Что исправить"
        submit="Отклонить договор"
        send={(reason) => api.contracts.refuse.mutate({ contractId: contract.id, reason })}
        done={() => setOpen(false)}
      />
    </Dialog>
  );
}
