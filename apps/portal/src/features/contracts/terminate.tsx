'use client';

import { contractDay, dottedDay, earliestEnd, NOTICE_DAYS } from '@koreshok/domain';
import { Button, counted, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/** Gives notice: the day is chosen, and what follows is said before. */
export function TerminateButton({ contract }: { contract: ContractCard }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Расторгнуть договор № ${contract.number}`}
      description={`Договор действует ещё не меньше ${NOTICE_DAYS} дней.`}
      trigger={<Button>Расторгнуть</Button>}
    >
      <NoticeForm contract={contract} done={() => setOpen(false)} />
    </Dialog>
  );
}

function NoticeForm({ contract, done }: { contract: ContractCard; done: () => void }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [earliest] = useState(() => contractDay(earliestEnd(new Date())));
  const form = useForm({
    draft: `contract.terminate.${contract.id}`,
    initial: { endsAt: earliest, reason: '' },
    checks: {
      endsAt: (day) =>
        day >= earliest ? undefined : `Выберите день не раньше чем через ${NOTICE_DAYS} дней.`,
    },
    send: async ({ endsAt, reason }) => {
      await api.contracts.terminate.mutate({
        contractId: contract.id,
        // The contract is in force to the end of the day in Moscow.
        endsAt: new Date(`${endsAt}T23:59:59+03:00`),
        reason,
      });
      toast({ title: 'Уведомление о расторжении принято' });
      done();
      router.refresh();
    },
  });
  const field = { form, prefix: 'notice' } as const;
  return (
    <FormFrame form={form} prefix="notice">
      <Consequences registers={contract.registersAlone ?? 0} day={form.values.endsAt} />
      <TextField
        {...field}
        name="endsAt"
        label="Последний день договора"
        input={{ type: 'date', min: earliest }}
      />
      <TextField {...field} name="reason" label="Причина" optional input={{ maxLength: 500 }} />
      <Button type="submit" variant="danger" busy={form.busy}>
        Расторгнуть договор
      </Button>
    </FormFrame>
  );
}

/** What happens once the chosen day is over, in numbers. */
function Consequences({ registers, day }: { registers: number; day: string }) {
  const after = /^\d{4}-/.test(day) ? `После ${dottedDay(day)}` : 'После этого дня';
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
      <li>
        {registers === 0
          ? `${after} касс без договора не останется: все обслуживаются и по другим договорам.`
          : `${after} ${counted(registers, 'касса останется', 'кассы останутся', 'касс останутся')} без договора: новые документы не принимаются, принятые хранятся.`}
      </li>
      {registers > 0 && <li>Оплаченные, но не использованные дни станут требованием клиента.</li>}
      <li>ФНС узнает о прекращении договора в течение одного рабочего дня.</li>
    </ul>
  );
}
