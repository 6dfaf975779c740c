'use client';

import { Badge, Button, Card, ConfirmDialog, DateTime, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { CertificateQuestion, OwnCertificate } from '@/server/routers/certificates.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { notChanged, useGuarded } from '../security/guarded.tsx';
import { SignText } from './sign-text.tsx';

/** Qualified signatures as a way in: whose are connected, or how to connect one's own. */
export function CertificateCard({ certificate }: { certificate: OwnCertificate | null }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { run, dialog } = useGuarded();
  const [question, setQuestion] = useState<CertificateQuestion>();
  const start = () =>
    run(() => api.certificates.start.mutate()).then(setQuestion, (thrown: unknown) =>
      toast(notChanged(thrown)),
    );
  const finish = async (challenge: string, signature: string) => {
    await api.certificates.finish
      .mutate({ challenge, signature })
      .catch((thrown: unknown) => Promise.reject(shownError(thrown)));
    setQuestion(undefined);
    toast({ title: 'Электронная подпись подключена' });
    router.refresh();
  };
  const remove = async () => {
    await run(() => api.certificates.remove.mutate());
    toast({ title: 'Вход по электронной подписи отключён' });
    router.refresh();
  };
  return (
    <Card
      title="Электронная подпись (КЭП)"
      description="Вход по сертификату. Новый сертификат того же человека подойдёт сам. С ней же можно сменить потерянную почту."
      action={
        certificate === null ? (
          <Badge tone="neutral">не подключена</Badge>
        ) : (
          <Badge tone="positive">подключена</Badge>
        )
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        {certificate !== null && (
          <p className="min-w-0">
            {certificate.holderName}, с <DateTime value={certificate.boundAt} look="figures" />
          </p>
        )}
        {certificate === null ? (
          <Button size="small" onClick={() => void start()}>
            Подключить
          </Button>
        ) : (
          <ConfirmDialog
            danger
            trigger={<Button size="small">Отключить</Button>}
            title="Отключить вход по электронной подписи?"
            confirmLabel="Отключить подпись"
            onConfirm={remove}
          >
            Войти по сертификату больше не получится. Договоры, подписанные им, остаются в силе.
          </ConfirmDialog>
        )}
      </div>
      {question !== undefined && (
        <Dialog open onOpenChange={(open) => !open && setQuestion(undefined)} title="Подключите свою подпись">
          <SignText
            question={question}
            button="Подключить"
            onSigned={(signature) => finish(question.challenge, signature)}
          />
        </Dialog>
      )}
      {dialog}
    </Card>
  );
}
