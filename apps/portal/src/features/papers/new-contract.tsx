'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, LinkButton, Notice } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Makes a draft and opens it, or shows it where one is; what is missing is told with the way to mend it. */
export function NewContract({
  registerId,
  label = 'Составить договор',
  stay = false,
  primary = true,
}: {
  /** A contract of this register and its drive alone; for all registers when left out. */
  registerId?: string;
  label?: string;
  /** The page shows the draft itself. */
  stay?: boolean;
  primary?: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const create = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { id } = await api.contracts.create.mutate(registerId === undefined ? {} : { registerId });
      if (stay) router.refresh();
      else router.push(routes.client.contract(id));
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  const gaps = [...new Set(Object.values(failure?.fields ?? {}))];
  return (
    <div className="flex flex-col gap-3">
      <Button
        variant={primary ? 'primary' : 'secondary'}
        busy={busy}
        onClick={() => void create()}
        className="self-start"
      >
        {label}
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
          {gaps.length > 0 && (
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {gaps.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}
