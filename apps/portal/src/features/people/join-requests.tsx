'use client';

import { Badge, Button, ConfirmDialog, DateTime, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import type { JoinRequestRow } from '@/server/routers/joining.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { exportHref } from '../lists/query.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { JOIN_WORDS } from '../organizations/words.ts';
import { FRESH, standingInput, standingOfText, standingProblem, standingText } from './standing.ts';
import { type Offer, StandingFields } from './standing-fields.tsx';
import { wrongStanding } from './wrong-standing.ts';

/** Who asks to join, and the two answers. */
export function JoinRequests({
  first,
  offer,
  mayChange,
  empty,
}: {
  first: ListPage<JoinRequestRow>;
  offer: Offer;
  mayChange: boolean;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.joining.list.query({ cursor }));
  if (pages.rows.length === 0) return <>{empty}</>;
  return (
    <>
      <ul>
        {pages.rows.map((request) => (
          <li
            key={request.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {request.name}
                <Badge tone={request.state === 'waiting' ? 'warning' : 'neutral'}>
                  {JOIN_WORDS[request.state]}
                </Badge>
              </p>
              <p className="text-sm break-all text-muted">{request.email}</p>
              {request.message !== '' && <p className="mt-1 break-words">{request.message}</p>}
              <p className="text-sm text-muted">
                отправлен <DateTime value={request.createdAt} look="figures" />
              </p>
            </div>
            {mayChange && request.state === 'waiting' && (
              <span className="flex flex-wrap gap-2">
                <AcceptRequest request={request} offer={offer} />
                <RefuseRequest request={request} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <PagesFooter
        pages={pages}
        words={['запрос', 'запроса', 'запросов']}
        exportHref={exportHref('join-requests', {})}
      />
    </>
  );
}

function AcceptRequest({ request, offer }: { request: JoinRequestRow; offer: Offer }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: `join.accept.${request.id}`,
    initial: { standing: standingText(FRESH) },
    send: async ({ standing: text }) => {
      const standing = standingOfText(text);
      wrongStanding(standingProblem(standing));
      await api.joining.decide.mutate({
        requestId: request.id,
        accepted: true,
        ...standingInput(standing),
      });
      toast({ title: `Доступ открыт: ${request.name}` });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Открыть доступ: ${request.name}`}
      description={`${request.email}. Убедитесь, что это ваш сотрудник.`}
      trigger={
        <Button size="small" variant="primary" aria-label={`Принять запрос: ${request.name}`}>
          Принять
        </Button>
      }
    >
      <FormFrame form={form} prefix={`request-${request.id}`}>
        <StandingFields
          offer={offer}
          standing={standingOfText(form.values.standing)}
          onChange={(standing) => form.set('standing', standingText(standing))}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Открыть доступ
        </Button>
      </FormFrame>
    </Dialog>
  );
}

function RefuseRequest({ request }: { request: JoinRequestRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const refuse = async () => {
    await api.joining.decide
      .mutate({ requestId: request.id, accepted: false })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `Запрос отклонён: ${request.name}` });
    router.refresh();
  };
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button size="small" aria-label={`Отклонить запрос: ${request.name}`}>
          Отклонить
        </Button>
      }
      title={`Отклонить запрос: ${request.name}?`}
      confirmLabel="Отклонить запрос"
      onConfirm={refuse}
    >
      Человек узнает, что ему отказали, и больше ничего.
    </ConfirmDialog>
  );
}
