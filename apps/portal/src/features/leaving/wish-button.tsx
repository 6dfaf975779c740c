'use client';

import { UNUSED_TERM_WISH_WORDS, UNUSED_TERM_WISHES, type UnusedTermWish } from '@koreshok/domain';
import { Button, counted, Dialog, Field, RadioGroup, Select } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { LeavingNoticeCard, LeavingRegisterRow } from '@/server/routers/leaving.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import type { LeavingChoice } from './leaving-form.tsx';

/** Changes what becomes of one register's unused days. */
export function WishButton({
  notice,
  row,
  staying,
}: {
  notice: LeavingNoticeCard;
  row: LeavingRegisterRow;
  staying: readonly LeavingChoice[];
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm({
    initial: { wish: row.wish as string, transferToId: row.transferTo?.id ?? '' },
    send: async ({ wish, transferToId }) => {
      await api.leaving.wish.mutate({
        noticeId: notice.id,
        registerIds: [row.registerId],
        wish: wishOf(wish),
        transferToId: wish === 'transfer' && transferToId !== '' ? transferToId : null,
      });
      setOpen(false);
      router.refresh();
    },
  });
  const possible = UNUSED_TERM_WISHES.filter((each) => each !== 'transfer' || staying.length > 0);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`${row.name}: ${counted(row.days, 'день', 'дня', 'дней')}`}
      description="Что сделать с днями, которые оплачены и не будут использованы."
      trigger={
        <Button size="small" aria-label={`Изменить: ${row.name}`}>
          Изменить
        </Button>
      }
    >
      <FormFrame form={form} prefix="wish">
        <RadioGroup
          label="Что сделать"
          name="wish"
          value={form.values.wish}
          onValueChange={(value) => form.set('wish', value)}
          options={possible.map((value) => ({ value, label: UNUSED_TERM_WISH_WORDS[value] }))}
        />
        {form.values.wish === 'transfer' && (
          <Field label="На какую кассу" error={form.errors.transferToId}>
            <Select
              id="wish-transferToId"
              name="transferToId"
              placeholder="Выберите кассу"
              value={form.values.transferToId}
              options={staying.map(({ id, label }) => ({ value: id, label }))}
              onChange={(event) => form.set('transferToId', event.target.value)}
            />
          </Field>
        )}
        <Button type="submit" variant="primary" busy={form.busy}>
          Сохранить решение
        </Button>
      </FormFrame>
    </Dialog>
  );
}

function wishOf(text: string): UnusedTermWish {
  return UNUSED_TERM_WISHES.find((each) => each === text) ?? 'refund';
}
