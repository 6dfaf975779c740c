'use client';

import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { Member } from '@/server/routers/members.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { clearDraft } from '../forms/draft.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { RestoredNotice } from '../forms/restored-notice.tsx';
import { useForm } from '../forms/use-form.ts';
import {
  standingInput,
  standingOfMember,
  standingOfText,
  standingProblem,
  standingText,
} from './standing.ts';
import { type Offer, StandingFields } from './standing-fields.tsx';
import { wrongStanding } from './wrong-standing.ts';

const draftOf = ({ membershipId }: Member) => `member.${membershipId}`;

/** Gives a member another role or reach; what he has open follows at once. */
export function ChangeDialog({ member, offer }: { member: Member; offer: Offer }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        // Closed by hand: opened again it shows the rights that are in force. An idle session closes nothing.
        if (!next) clearDraft(draftOf(member));
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
      <ChangeForm member={member} offer={offer} done={() => setOpen(false)} />
    </Dialog>
  );
}

function ChangeForm({ member, offer, done }: { member: Member; offer: Offer; done: () => void }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const initial = { standing: standingText(standingOfMember(member)) };
  const form = useForm({
    draft: draftOf(member),
    initial,
    send: async ({ standing: text }) => {
      const standing = standingOfText(text);
      wrongStanding(standingProblem(standing));
      await api.members.change.mutate({ membershipId: member.membershipId, ...standingInput(standing) });
      toast({ title: `Доступ изменён: ${member.name}` });
      done();
      router.refresh();
    },
  });
  return (
    <FormFrame form={form} prefix={`member-${member.membershipId}`}>
      <RestoredNotice form={form} initial={initial} />
      <StandingFields
        offer={offer}
        standing={standingOfText(form.values.standing)}
        onChange={(standing) => form.set('standing', standingText(standing))}
      />
      <Button type="submit" variant="primary" busy={form.busy}>
        Сохранить доступ
      </Button>
    </FormFrame>
  );
}
