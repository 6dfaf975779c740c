'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, DateTime, Notice, TextLink, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OwnConsents } from '@/server/routers/consents.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Offers the version in force to whoever has not agreed to it; an earlier one stays valid without. */
export function GiveConsent({ current, first }: Pick<OwnConsents, 'current'> & { first: boolean }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const give = async () => {
    setBusy(true);
    try {
      await api.consents.give.mutate({ version: current.version });
      toast({ title: `Согласие с редакцией ${current.version} записано` });
      router.refresh();
    } catch (thrown) {
      toast({ title: failureOf(thrown).sentence, tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice title={first ? 'Согласия на обработку данных ещё нет' : 'Текст согласия обновился'}>
      <p>
        <TextLink href={routes.public.consent(current.version)}>Редакция {current.version}</TextLink> от{' '}
        <DateTime value={current.publishedAt} look="figures" />.{' '}
        {!first && 'Ваше прежнее согласие остаётся в силе, пока вы его не отзовёте.'}
      </p>
      <Button className="mt-3" busy={busy} onClick={() => void give()}>
        Согласиться с редакцией {current.version}
      </Button>
    </Notice>
  );
}
