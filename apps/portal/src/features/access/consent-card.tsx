'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, Button, Card, ConfirmDialog, DateTime, Dialog, EmptyState, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import type { FinanceAccessRow } from '@/server/routers/finance-access.ts';

import { NothingFound } from '../lists/nothing-found.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/** Who may see or has seen the client's receipts: a partner by consent, support by a reason on record. */
export function ConsentCard({
  first,
  filters,
  choice,
  mayConsent,
  partnerName,
}: {
  first: ListPage<FinanceAccessRow>;
  filters: { readonly state?: 'live' | 'ended' | undefined };
  /** Filters, as links. */
  choice: ReactNode;
  /** Consent is asked only where a partner serves the client. */
  mayConsent: boolean;
  partnerName: string;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const pages = usePages(first, (cursor) => api.financeAccess.list.query({ ...filters, cursor }));
  const { rows: looks } = pages;
  const filtered = filters.state !== undefined;
  const revoke = async (look: FinanceAccessRow) => {
    await api.financeAccess.revoke
      .mutate({ accessId: look.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: 'Доступ к чекам закрыт' });
    router.refresh();
  };
  const give = mayConsent && <ConsentDialog partnerName={partnerName} />;
  return (
    <Card
      flush
      title="Кто видит чеки и выручку"
      description="Кроме сотрудников вашей организации. Каждый просмотр поддержки записан с причиной."
      action={(filtered || looks.length > 0) && give}
    >
      {(filtered || looks.length > 0) && <div className="px-5 pb-4">{choice}</div>}
      {looks.length === 0 && filtered ? (
        <NothingFound href={routes.client.access()} what="доступов" />
      ) : looks.length === 0 ? (
        <EmptyState title="Никто, кроме вас" action={give}>
          {mayConsent
            ? `Если «${partnerName}» помогает вам с отчётами, откройте чеки на нужный срок.`
            : 'Когда поддержка откроет ваши чеки, чтобы помочь, здесь появится запись с причиной.'}
        </EmptyState>
      ) : (
        <ul className="border-t border-border">
          {looks.map((look) => (
            <li
              key={look.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {look.viewerName}
                  <Badge tone={look.live ? 'warning' : 'neutral'}>{look.live ? 'видит' : 'закрыто'}</Badge>
                </p>
                <p className="text-sm text-muted">
                  {look.basis === 'consent'
                    ? `По вашему согласию${look.reason === '' ? '' : `: ${look.reason}`}`
                    : `Причина: ${look.reason}`}
                </p>
                <p className="text-sm text-muted">
                  <DateTime value={look.validFrom} look="figures" /> —{' '}
                  <DateTime value={look.revokedAt ?? look.validUntil} look="figures" />
                </p>
              </div>
              {look.live && look.basis === 'consent' && (
                <ConfirmDialog
                  danger
                  trigger={<Button size="small">Закрыть чеки</Button>}
                  title={`Закрыть чеки от ${look.viewerName}?`}
                  confirmLabel="Закрыть чеки"
                  onConfirm={() => revoke(look)}
                >
                  Партнёр сразу перестанет видеть чеки и выручку. Состояние касс он видеть продолжит.
                </ConfirmDialog>
              )}
            </li>
          ))}
        </ul>
      )}
      {looks.length > 0 && (
        <PagesFooter
          pages={pages}
          words={['доступ', 'доступа', 'доступов']}
          exportHref={exportHref('finance-access', { ...filters })}
        />
      )}
    </Card>
  );
}

function ConsentDialog({ partnerName }: { partnerName: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: 'consent.give',
    initial: { validUntil: '', reason: '' },
    checks: { validUntil: (day) => (day === '' ? 'Выберите последний день доступа.' : undefined) },
    send: async ({ validUntil, reason }) => {
      await api.financeAccess.grantConsent.mutate({ validUntil: new Date(`${validUntil}T23:59:59`), reason });
      toast({ title: 'Чеки открыты партнёру' });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Открыть чеки для «${partnerName}»`}
      description="Партнёр увидит чеки и выручку до выбранного дня. Закрыть доступ можно в любой момент."
      trigger={<Button>Открыть чеки партнёру</Button>}
    >
      <FormFrame form={form} prefix="consent">
        <TextField
          form={form}
          prefix="consent"
          name="validUntil"
          label="Последний день"
          hint="Не дальше года."
          input={{ type: 'date' }}
        />
        <TextField
          form={form}
          prefix="consent"
          name="reason"
          label="Зачем"
          optional
          hint="Например «сверка за квартал»."
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Открыть чеки
        </Button>
      </FormFrame>
    </Dialog>
  );
}
