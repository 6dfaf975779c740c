'use client';

import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { Member } from '@/server/routers/members.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { standingInput, standingOfMember, standingProblem } from './standing.ts';
import { type Offer, StandingFields } from './standing-fields.tsx';
import { wrongStanding } from './wrong-standing.ts';

/** Gives a member another role or reach; what he has open follows at once. */
export function ChangeDialog({ member, offer }: { member: Member; offer: Offer }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [standing, setStanding] = useState(() => standingOfMember(member));
  const form = useForm({
    initial: {},
    send: async () => {
      wrongStanding(standingProblem(standing));
      await api.members.change.mutate({ membershipId: member.membershipId, ...standingInput(standing) });
      toast({ title: `Доступ изменён: ${member.name}` });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) setStanding(standingOfMember(member));
        setOpen(next);
      }}
      title={member.name}
      description={`${member.email}. Новые права действуют сразу, и в открытых вкладках тоже.`}
      trigger={
        <Button size="small" aria-label={`Изменить доступ: ${member.name}`}>
          Изменить
        </Button>
      }
    >
      <FormFrame form={form} prefix={`member-${member.membershipId}`}>
        <StandingFields offer={offer} standing={standing} onChange={setStanding} />
        <Button type="submit" variant="primary" busy={form.busy}>
          Сохранить доступ
        </Button>
      </FormFrame>
    </Dialog>
  );
}
