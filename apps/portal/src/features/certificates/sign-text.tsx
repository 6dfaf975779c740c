'use client';

import { Button, LinkButton, Notice } from '@koreshok/ui';
import { Download } from 'lucide-react';
import { useState } from 'react';

import type { CertificateQuestion } from '@/server/routers/certificates.ts';

import { FileDrop } from '../forms/file-drop.tsx';

const LARGEST = 64 * 1024;

/** Two steps outside the browser: the text is downloaded and signed, its signature brought back. */
export function SignText({
  question,
  button,
  onSigned,
}: {
  question: Pick<CertificateQuestion, 'text' | 'fileName'>;
  button: string;
  /** Takes the signature file in base64; what it throws is shown. */
  onSigned: (signature: string) => Promise<void>;
}) {
  const [signature, setSignature] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setError(undefined);
    setSignature(undefined);
    if (file.size === 0 || file.size > LARGEST) {
      setError('Это не файл подписи: он пуст или слишком велик. Выберите файл .sig или .p7s.');
      return;
    }
    setSignature(base64Of(new Uint8Array(await file.arrayBuffer())));
  };
  const send = async () => {
    if (signature === undefined) {
      setError('Выберите файл подписи: его создаст ваша программа.');
      return;
    }
    setBusy(true);
    setError(undefined);
    await onSigned(signature).catch((thrown: unknown) => {
      setError(thrown instanceof Error ? thrown.message : 'Подпись не принята. Подпишите файл ещё раз.');
    });
    setBusy(false);
  };
  return (
    <ol className="flex flex-col gap-5">
      <li className="flex flex-col items-start gap-2">
        <p>1. Скачайте файл и подпишите его своей программой: КриптоАРМ, Контур.Крипто, КриптоПро.</p>
        <LinkButton
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(question.text)}`}
          download={question.fileName}
          icon={<Download aria-hidden />}
        >
          Скачать файл для подписи
        </LinkButton>
      </li>
      <li className="flex flex-col gap-3">
        <p>2. Верните файл подписи. Успейте за 10 минут: потом понадобится новый файл.</p>
        <FileDrop
          label="Файл подписи"
          hint="Обычно .sig или .p7s, до 64 КБ."
          accept=".sig,.p7s,.sgn,.pem"
          busy={busy}
          onFile={(file) => void take(file)}
        />
        {error !== undefined && <Notice live tone="danger" title={error} />}
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
