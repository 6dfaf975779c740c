'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, LinkButton, Notice } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Makes a draft for all registers and opens it; what is missing is told with the way to mend it. */
export function NewContract() {
  const api = useTRPCClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const create = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { id } = await api.contracts.create.mutate({});
      router.push(routes.client.contract(id));
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <Button variant="primary" busy={busy} onClick={() => void create()} className="self-start">
        Составить договор
      </Button>
      {failure && (
        <Notice
          live
          tone="warning"
          title={failure.sentence}
          action={
            failure.code === 'contract.requisites' && (
              <LinkButton href={routes.client.requisites()}>Заполнить реквизиты</LinkButton>
            )
          }
        >
          {Object.values(failure.fields).join(' ')}
        </Notice>
      )}
    </div>
  );
}
