'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Dialog, Notice, Skeleton } from '@koreshok/ui';
import { useState } from 'react';

import { failureOf, shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { SignText } from '../certificates/sign-text.tsx';

interface Question {
  readonly challengeId: string;
  readonly text: string;
}

/** Joins by the organization's own signature: a file to sign outside, and the signature of it brought back. */
export function JoinBySignature() {
  const api = useTRPCClient();
  const [question, setQuestion] = useState<Question>();
  const [refusal, setRefusal] = useState<string>();
  const open = (wanted: boolean) => {
    setQuestion(undefined);
    setRefusal(undefined);
    if (!wanted) return;
    api.joining.startSignature.mutate().then(setQuestion, (thrown: unknown) => {
      setRefusal(failureOf(thrown).sentence);
    });
  };
  const send = async (challengeId: string, signature: string) => {
    const { organizationId } = await api.joining.bySignature
      .mutate({ challengeId, signature })
      .catch((thrown: unknown) => Promise.reject(shownError(thrown)));
    globalThis.location.assign(routes.person.organizations(organizationId));
  };
  return (
    <Dialog
      onOpenChange={open}
      title="Войти по подписи организации"
      description="Подпись руководителя или предпринимателя с ИНН организации делает вас её владельцем."
      trigger={<Button>Войти по подписи (КЭП)</Button>}
    >
      {refusal !== undefined && <Notice live tone="danger" title={refusal} />}
      {refusal === undefined && question === undefined && <Skeleton className="h-40" />}
      {question !== undefined && (
        <SignText
          question={{ text: question.text, fileName: 'zapros-na-podpis.txt' }}
          button="Войти в организацию"
          onSigned={(signature) => send(question.challengeId, signature)}
        />
      )}
    </Dialog>
  );
}
