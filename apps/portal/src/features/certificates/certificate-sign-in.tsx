'use client';

import { Button, Dialog, Notice, Skeleton } from '@koreshok/ui';
import { FileKey2 } from 'lucide-react';
import { useState } from 'react';

import type { CertificateQuestion } from '@/server/routers/certificates.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { enter } from '../auth/credentials.ts';
import { SignText } from './sign-text.tsx';

/** Signs in by a qualified certificate that was connected before. */
export function CertificateSignIn({ trusted, onEntered }: { trusted: boolean; onEntered: () => void }) {
  const api = useTRPCClient();
  const [question, setQuestion] = useState<CertificateQuestion>();
  const [failure, setFailure] = useState<string>();
  const open = (wanted: boolean) => {
    setQuestion(undefined);
    setFailure(undefined);
    if (!wanted) return;
    api.certificates.startSignIn.mutate().then(setQuestion, (thrown: unknown) => {
      setFailure(failureOf(thrown).sentence);
    });
  };
  return (
    <Dialog
      onOpenChange={open}
      title="Вход по электронной подписи"
      description="Подойдёт любой действующий сертификат человека, чья подпись подключена в разделе «Безопасность»."
      trigger={
        <Button wide icon={<FileKey2 aria-hidden />}>
          Электронная подпись
        </Button>
      }
    >
      {failure !== undefined && <Notice live tone="warning" title={failure} />}
      {failure === undefined && question === undefined && <Skeleton className="h-40" />}
      {question !== undefined && (
        <SignText
          question={question}
          button="Войти"
          onSigned={async (signature) => {
            await enter({
              how: 'certificate',
              challenge: question.challenge,
              signature,
              trusted: trusted ? 'yes' : '',
            });
            onEntered();
          }}
        />
      )}
    </Dialog>
  );
}
