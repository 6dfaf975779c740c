'use client';

import { Button, counted, Dialog } from '@koreshok/ui';
import { useState } from 'react';

import type { LeavingRegisterRow } from '@/server/routers/leaving.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ReasonForm } from '../contracts/reason-form.tsx';

/** Says that a claim on unused days is settled; the client reads how. */
export function SettleButton({ row }: { row: LeavingRegisterRow }) {
  const api = useTRPCClient();
  const [open, setOpen] = useState(false);
  const claimId = row.claim?.id ?? '';
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`${row.name}: ${counted(row.days, 'день', 'дня', 'дней')}`}
      description="Требование закроется, и клиент увидит, чем. Деньги этим не переводятся."
      trigger={
        <Button size="small" aria-label={`Закрыть требование: ${row.name}`}>
          Закрыть требование
        </Button>
      }
    >
      <ReasonForm
        draft={`claim.settle.${claimId}`}
        label="Чем закрыто"
        submit="Закрыть требование"
        send={(settlement) => api.leaving.settle.mutate({ claimId, settlement })}
        done={() => setOpen(false)}
      />
    </Dialog>
  );
}
