'use client';

import { Button, Card, LinkButton, Notice } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { FnsApplicationCard } from '@/server/routers/fns-applications.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { SignatureForm } from '../signatures/signature-form.tsx';

/** Three steps to a signature: the file out, the signing program, the signature in. */
export function SignApplication({ application }: { application: FnsApplicationCard }) {
  const api = useTRPCClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const applicationId = application.id;
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      router.refresh();
    } catch (thrown) {
      setError(failureOf(thrown).sentence);
    } finally {
      setBusy(false);
    }
  };
  const change = () =>
    run(() =>
      api.fnsApplications.save.mutate({
        applicationId,
        version: application.version,
        content: { ...application.content, reasons: [...application.content.reasons] },
      }),
    );
  return (
    <Card title="Подпишите заявление">
      <div className="flex flex-col gap-4">
        <ol className="flex list-decimal flex-col gap-1 pl-5">
          <li>Скачайте файл заявления и не меняйте его.</li>
          <li>Подпишите его программой КЭП: отсоединённая подпись, файл .sig или .p7s.</li>
          <li>Загрузите подпись сюда. Мы проверим её и сразу отправим заявление в ФНС.</li>
        </ol>
        <LinkButton
          className="self-start"
          href={`/api/download/fns-application?applicationId=${applicationId}`}
          download
        >
          Скачать файл для подписи
        </LinkButton>
        <SignatureForm door="fns-signature" parameters={{ applicationId }} />
        {error !== undefined && <Notice live tone="danger" title={error} />}
        <Button variant="ghost" className="self-start" busy={busy} onClick={() => void change()}>
          Изменить заявление
        </Button>
      </div>
    </Card>
  );
}
