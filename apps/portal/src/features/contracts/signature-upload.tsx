'use client';

import { Button, Card, Field, LinkButton, Notice } from '@koreshok/ui';
import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { base64Of } from './base64.ts';
import { documentHref } from './words.ts';

const FIELDS = {
  signature: { label: 'Файл подписи', accept: '.sig,.sgn,.p7s,.pem' },
  power: { label: 'Доверенность (МЧД), файл XML', accept: '.xml' },
  powerSignature: { label: 'Подпись доверенности', accept: '.sig,.sgn,.p7s' },
} as const;
type FieldName = keyof typeof FIELDS;

/** Takes the client's detached signature, with a power of attorney where not the head signs. */
export function SignatureUpload({ contract, checking }: { contract: ContractCard; checking: boolean }) {
  const api = useTRPCClient();
  const router = useRouter();
  const [files, setFiles] = useState<Partial<Record<FieldName, File>>>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [byPower, setByPower] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { signature, power, powerSignature } = files;
    setFailure(undefined);
    if (signature === undefined) {
      setFailure({ ...EMPTY, fields: { signature: 'Выберите файл подписи.' } });
      return;
    }
    setBusy(true);
    try {
      await api.contracts.uploadSignature.mutate({
        contractId: contract.id,
        signature: await base64Of(signature),
        ...(byPower && power !== undefined ? { power: await base64Of(power) } : {}),
        ...(byPower && powerSignature !== undefined
          ? { powerSignature: await base64Of(powerSignature) }
          : {}),
      });
      setFiles({});
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  const field = (name: FieldName) => (
    <Field id={`signature-${name}`} label={FIELDS[name].label} error={failure?.fields[name]}>
      <input
        id={`signature-${name}`}
        type="file"
        accept={FIELDS[name].accept}
        aria-invalid={failure?.fields[name] !== undefined}
        onChange={(event) => setFiles((before) => ({ ...before, [name]: event.target.files?.[0] }))}
        className="w-full rounded-md border border-outline bg-surface p-2 file:mr-3 file:rounded-md file:border-0 file:bg-subtle file:px-3 file:py-1.5"
      />
    </Field>
  );
  const document = documentHref(contract);
  return (
    <Card
      title="Подпишите договор"
      description="Подпись исполнителя уже стоит. Подпишите скачанный файл своей программой (КриптоПро, Рутокен, Контур.Крипто) отдельной подписью и загрузите файл подписи."
    >
      <form onSubmit={(event) => void send(event)} noValidate className="flex max-w-xl flex-col gap-4">
        {document !== null && (
          <LinkButton href={document} download className="self-start" icon={<Download aria-hidden />}>
            Скачать договор
          </LinkButton>
        )}
        {failure !== undefined && Object.keys(failure.fields).length === 0 && (
          <Notice live tone="danger" title={failure.sentence} />
        )}
        {field('signature')}
        {byPower && field('power')}
        {byPower && field('powerSignature')}
        {!byPower && (
          <Button variant="ghost" className="self-start" onClick={() => setByPower(true)}>
            Подписывает сотрудник по доверенности (МЧД)
          </Button>
        )}
        <Button type="submit" variant="primary" busy={busy || checking} className="self-start">
          Загрузить подпись
        </Button>
      </form>
    </Card>
  );
}

const EMPTY: Failure = { code: 'input.invalid', sentence: '', fields: {}, temporary: false };
