'use client';

import { routes } from '@koreshok/domain/routes';
import { RadioGroup, TextLink } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { upload, UploadFailure } from '../api/upload.ts';
import { FileDrop } from '../forms/file-drop.tsx';
import { goToSignIn } from '../forms/sign-in-again.ts';

const TEMPLATES = ['xlsx', 'csv', 'xml'] as const;

/** Brings a file of registers; what is wrong in it is mended on the page that follows, which leads back `from` where it came. */
export function ImportFile({ from }: { from?: 'onboarding' }) {
  const router = useRouter();
  const [mode, setMode] = useState('production');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    try {
      const { id } = await upload<{ readonly id: string }>('register-import', file, { mode });
      router.push(routes.client.registerImport(id, from === undefined ? {} : { from }));
    } catch (thrown) {
      if (!(thrown instanceof UploadFailure)) throw thrown;
      if (thrown.failure.code === 'session.missing') goToSignIn();
      setError(thrown.failure.sentence);
      setBusy(false);
    }
  };
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <p>
        Возьмите шаблон и заполните по строке на кассу:{' '}
        {TEMPLATES.map((format, place) => (
          <span key={format}>
            {place > 0 && ', '}
            <TextLink href={`/api/templates/kassy.${format}`}>{format.toUpperCase()}</TextLink>
          </span>
        ))}
        . Точки, которых ещё нет, создадим по названию и адресу.
      </p>
      <FileDrop
        label="Перетащите файл сюда"
        hint="XLSX, CSV (UTF-8 или Windows-1251) или XML, до 5 МБ и 20 000 касс."
        accept=".xlsx,.csv,.xml"
        busy={busy}
        error={error}
        onFile={(file) => void send(file)}
      />
      <RadioGroup
        label="Режим"
        name="mode"
        value={mode}
        onValueChange={setMode}
        options={[
          { value: 'production', label: 'Рабочий', hint: 'Документы уходят в налоговую.' },
          { value: 'test_drive', label: 'Тест-драйв', hint: 'Документы в налоговую не уходят.' },
        ]}
      />
      <p className="text-muted">
        Сначала только проверим: ни одна касса не добавится, пока вы не нажмёте кнопку на следующей странице.
      </p>
    </div>
  );
}
