'use client';

import { Button, Checkbox, Field, Notice } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';

import { type Failure, failureOf } from '../api/failure.ts';
import { UploadFailure, uploadTogether } from '../api/upload.ts';
import { useSentEarly } from '../forms/sent-early.ts';

const FIELDS = {
  signature: { label: 'Файл подписи', accept: '.sig,.sgn,.p7s,.pem' },
  power: { label: 'Доверенность (МЧД), файл XML', accept: '.xml' },
  powerSignature: { label: 'Подпись доверенности', accept: '.sig,.sgn,.p7s' },
} as const;
type FieldName = keyof typeof FIELDS;
type Chosen = Partial<Record<FieldName, File>>;

const MISSING: Readonly<Record<FieldName, string>> = {
  signature: 'Выберите файл подписи.',
  power: 'Выберите файл доверенности.',
  powerSignature: 'Выберите файл подписи доверенности.',
};

/** What has to be chosen and is not; whoever says that he signs by a power of attorney brings it. */
function whatIsMissing(files: Chosen, byPower: boolean): Failure | undefined {
  const needed: readonly FieldName[] = byPower ? ['signature', 'power', 'powerSignature'] : ['signature'];
  const missing = needed.filter((name) => files[name] === undefined);
  if (missing.length === 0) return undefined;
  const fields = Object.fromEntries(missing.map((name) => [name, MISSING[name]]));
  return { code: 'input.invalid', sentence: '', fields, temporary: false };
}

/** Takes a detached signature made outside, with a power of attorney where not the head signs. */
export function SignatureForm({
  door,
  parameters,
  checking = false,
}: {
  door: 'contract-signature' | 'fns-signature';
  parameters: Readonly<Record<string, string>>;
  /** A signature that came before is still being judged. */
  checking?: boolean;
}) {
  const router = useRouter();
  const [files, setFiles] = useState<Chosen>({});
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [byPower, setByPower] = useState(false);
  const sentEarly = useSentEarly();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { signature, power, powerSignature } = files;
    const missing = whatIsMissing(files, byPower);
    setFailure(missing);
    if (missing !== undefined || signature === undefined) return;
    setBusy(true);
    try {
      await uploadTogether(door, { signature, ...(byPower ? { power, powerSignature } : {}) }, parameters);
      setFiles({});
      router.refresh();
    } catch (thrown) {
      setFailure(thrown instanceof UploadFailure ? thrown.failure : failureOf(thrown));
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
  return (
    <form
      {...sentEarly}
      onSubmit={(event) => void send(event)}
      noValidate
      className="flex max-w-xl flex-col gap-4"
    >
      {failure !== undefined && Object.keys(failure.fields).length === 0 && (
        <Notice live tone="danger" title={failure.sentence} />
      )}
      {field('signature')}
      <Checkbox
        label="Подписывает сотрудник по доверенности (МЧД)"
        checked={byPower}
        onChange={(event) => setByPower(event.target.checked)}
      />
      {byPower && field('power')}
      {byPower && field('powerSignature')}
      <Button type="submit" variant="primary" busy={busy || checking} className="self-start">
        Загрузить подпись
      </Button>
    </form>
  );
}
