'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Dialog, Field, Notice } from '@koreshok/ui';
import { useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

interface Given {
  readonly challengeId: string;
  readonly href: string;
}

/** Joins by the organization's own signature: a file to sign outside, and the signature of it brought back. */
export function JoinBySignature() {
  const api = useTRPCClient();
  const [given, setGiven] = useState<Given>();
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await work();
    } catch (error) {
      setRefusal(failureOf(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  const start = () =>
    run(async () => {
      const { challengeId, text } = await api.joining.startSignature.mutate();
      setGiven({ challengeId, href: URL.createObjectURL(new Blob([text], { type: 'text/plain' })) });
    });
  const send = (challengeId: string, signature: File) =>
    run(async () => {
      const { organizationId } = await api.joining.bySignature.mutate({
        challengeId,
        signature: base64Of(new Uint8Array(await signature.arrayBuffer())),
      });
      globalThis.location.assign(routes.person.organizations(organizationId));
    });
  return (
    <Dialog
      title="Войти по подписи организации"
      description="Подпись руководителя или предпринимателя с ИНН организации делает вас её владельцем."
      trigger={<Button>Войти по подписи (КЭП)</Button>}
    >
      <div className="flex flex-col gap-5">
        {refusal !== undefined && <Notice live tone="danger" title={refusal} />}
        {given === undefined ? (
          <Button variant="primary" busy={busy} onClick={() => void start()}>
            Получить файл для подписи
          </Button>
        ) : (
          <>
            <p>
              <a
                href={given.href}
                download="zapros-na-podpis.txt"
                className="rounded-sm text-accent underline decoration-accent/35 underline-offset-3"
              >
                Скачайте файл
              </a>{' '}
              и подпишите его своей программой (КриптоАРМ, Крипто Про). Файл действует десять минут.
            </p>
            <Field label="Файл подписи" hint="Обычно .sig или .p7s.">
              <input
                type="file"
                onChange={(event) => setFile(event.target.files?.[0])}
                className="block w-full text-base file:mr-3 file:rounded-md file:border file:border-outline file:bg-surface file:px-3 file:py-2"
              />
            </Field>
            <Button
              variant="primary"
              busy={busy}
              disabled={file === undefined}
              onClick={() => file && void send(given.challengeId, file)}
            >
              Войти в организацию
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
