'use client';

import { UNUSED_TERM_WISH_WORDS, UNUSED_TERM_WISHES, type UnusedTermWish } from '@koreshok/domain';
import { Button, counted, Dialog, RadioGroup } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { LeavingNoticeCard, LeavingRegisterRow } from '@/server/routers/leaving.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { StayingChoice } from './register-choice.tsx';

/** Changes what becomes of one register's unused days. */
export function WishButton({ notice, row }: { notice: LeavingNoticeCard; row: LeavingRegisterRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: { notKept: 'nothing is typed in it, only chosen' },
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
  const possible = UNUSED_TERM_WISHES.filter((each) => each !== 'transfer' || notice.scope === 'registers');
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
          <StayingChoice
            value={form.values.transferToId}
            change={(id) => form.set('transferToId', id)}
            isHidden={(id) => id === row.registerId}
          />
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
