'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, counted, Dialog, Field, Notice, TextLink, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { OutletSelect } from '../outlets/outlet-select.tsx';

/** Moves the chosen registers to another outlet; the tax service is told by an application of its own. */
export function MoveRegisters({
  registerIds,
  outlets,
  open,
  onOpenChange,
  onMoved,
}: {
  registerIds: readonly string[];
  outlets: OutletPlaces;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMoved?: () => void;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [outletId, setOutletId] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const move = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { moved } = await api.registers.move.mutate({ registerIds: [...registerIds], outletId });
      toast({ title: `Перенесено: ${counted(moved, 'касса', 'кассы', 'касс')}` });
      onOpenChange(false);
      onMoved?.();
      router.refresh();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Перенести ${counted(registerIds.length, 'кассу', 'кассы', 'касс')}`}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Отменить</Button>
          <Button variant="primary" busy={busy} disabled={outletId === ''} onClick={() => void move()}>
            Перенести
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure !== undefined && <Notice live tone="danger" title={failure.sentence} />}
        <Field label="Куда">
          <OutletSelect
            name="outletId"
            placeholder="Выберите точку"
            places={outlets}
            value={outletId}
            onChange={setOutletId}
          />
        </Field>
        <Notice title="Если сменился адрес, сообщите в ФНС">
          На следующий рабочий день нужна перерегистрация с причиной «Изменился адрес».{' '}
          <TextLink href={routes.client.newApplication({ kind: 'reregistration' })}>
            Подать заявление
          </TextLink>
        </Notice>
      </div>
    </Dialog>
  );
}
