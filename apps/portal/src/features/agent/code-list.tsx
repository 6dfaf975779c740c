'use client';

import {
  Badge,
  Button,
  Card,
  CopyCode,
  counted,
  Dialog,
  EmptyState,
  PageHeader,
  QrCode,
  useToast,
} from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { PartnerCodeRow } from '@/server/routers/partner-codes.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { PrintButton } from '../receipts/print-button.tsx';

/** The agent's codes: to tell, to send as a link, to print as a picture. */
export function CodeList({ codes, origin }: { codes: readonly PartnerCodeRow[]; origin: string }) {
  const create = <CreateCode />;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Коды и ссылки"
        lead="Клиент, который назвал код или пришёл по ссылке, закрепляется за вами."
        action={codes.length > 0 && create}
      />
      <Card flush>
        {codes.length === 0 ? (
          <EmptyState title="Здесь будут ваши коды" action={create}>
            Заведите по коду на каждый источник — и увидите, откуда приходят клиенты.
          </EmptyState>
        ) : (
          <ul>
            {codes.map((code) => (
              <li
                key={code.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-border px-5 py-3.5 last:border-b-0"
              >
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-2 font-medium">
                    {code.name}
                    {code.closedAt !== null && <Badge>закрыт</Badge>}
                  </p>
                  <p className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1">
                    <CopyCode look="plain" value={code.code} label={`код ${code.name}`} />
                    <CopyCode look="plain" value={linkOf(origin, code.code)} label={`ссылку ${code.name}`} />
                  </p>
                </div>
                <div className="flex items-center gap-4">
                  <span className="text-muted">{counted(code.clients, 'клиент', 'клиента', 'клиентов')}</span>
                  <CodePicture code={code} origin={origin} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function linkOf(origin: string, code: string): string {
  return `${origin}/?code=${encodeURIComponent(code)}`;
}

function CodePicture({ code, origin }: { code: PartnerCodeRow; origin: string }) {
  return (
    <Dialog
      title={code.name}
      description="Распечатайте и поставьте у кассы или на стойке."
      trigger={
        <Button size="small" aria-label={`QR-код: ${code.name}`}>
          QR-код
        </Button>
      }
      footer={<PrintButton />}
    >
      <div className="flex flex-col items-center gap-4 py-4">
        <QrCode value={linkOf(origin, code.code)} label={`QR-код ссылки «${code.name}»`} size={220} />
        <p className="font-mono text-2xl font-semibold tracking-widest">{code.code}</p>
      </div>
    </Dialog>
  );
}

function CreateCode() {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'code.create',
    initial: { name: '', code: '' },
    checks: { name: (text) => (text.trim() === '' ? 'Назовите источник, например «Выставка».' : undefined) },
    send: async ({ name, code }) => {
      const made = await api.partnerCodes.create.mutate({
        name,
        ...(code.trim() === '' ? {} : { code: code.trim() }),
      });
      toast({ title: `Код ${made.code} создан` });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Новый код"
      trigger={<Button variant="primary">Создать код</Button>}
    >
      <FormFrame form={form} prefix="code">
        <TextField
          form={form}
          prefix="code"
          name="name"
          label="Откуда придут клиенты"
          hint="Видите только вы."
        />
        <TextField
          form={form}
          prefix="code"
          name="code"
          label="Своё слово"
          optional
          hint="Латинские буквы и цифры, например MOST2026. Пустое поле — придумаем сами."
          input={{ mono: true, autoCapitalize: 'characters' }}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Создать код
        </Button>
      </FormFrame>
    </Dialog>
  );
}
