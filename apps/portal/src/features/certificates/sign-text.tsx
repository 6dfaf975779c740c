'use client';

import { Button, Field, LinkButton } from '@koreshok/ui';
import { Download } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';

import type { CertificateQuestion } from '@/server/routers/certificates.ts';

const LARGEST = 64 * 1024;

/** Two steps outside the browser: the text is downloaded and signed, its signature brought back. */
export function SignText({
  question,
  button,
  onSigned,
}: {
  question: CertificateQuestion;
  button: string;
  /** Takes the signature file in base64; what it throws is shown. */
  onSigned: (signature: string) => Promise<void>;
}) {
  const [signature, setSignature] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    setError(undefined);
    setSignature(undefined);
    const file = event.target.files?.[0];
    if (file === undefined) return;
    if (file.size === 0 || file.size > LARGEST) {
      setError('Это не файл подписи: он пуст или слишком велик.');
      return;
    }
    setSignature(base64Of(new Uint8Array(await file.arrayBuffer())));
  };
  const send = async () => {
    if (signature === undefined) {
      setError('Выберите файл подписи.');
      return;
    }
    setBusy(true);
    await onSigned(signature).catch((thrown: unknown) => {
      setError(thrown instanceof Error ? thrown.message : 'Подпись не принята.');
    });
    setBusy(false);
  };
  return (
    <ol className="flex flex-col gap-5">
      <li className="flex flex-col gap-2">
        <p>1. Скачайте файл и подпишите его своей программой: КриптоАРМ, «Контур.Крипто», КриптоПро.</p>
        <div>
          <LinkButton
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(question.text)}`}
            download={question.fileName}
            icon={<Download aria-hidden />}
          >
            Скачать файл для подписи
          </LinkButton>
        </div>
      </li>
      <li className="flex flex-col gap-3">
        <p>2. Загрузите файл подписи (.sig, .p7s). Код внутри действует 10 минут.</p>
        <Field id="signature" label="Файл подписи" error={error}>
          <input
            type="file"
            accept=".sig,.p7s,.sgn,.pem"
            className="max-w-full text-base"
            onChange={(event) => void take(event)}
          />
        </Field>
        <Button variant="primary" busy={busy} onClick={() => void send()}>
          {button}
        </Button>
      </li>
    </ol>
  );
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
