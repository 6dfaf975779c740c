'use client';

import { APPLICATION_KIND_WORDS, APPLICATION_STATE_WORDS } from '@koreshok/domain/fns-application';
import { routes } from '@koreshok/domain/routes';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  CopyCode,
  DateTime,
  KeyValue,
  LinkButton,
  Notice,
  TextLink,
  Timeline,
  useToast,
} from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

import type { FnsApplicationCard } from '@/server/routers/fns-applications.ts';

import { failureOf, shownError } from '../api/failure.ts';
import { useTRPC, useTRPCClient } from '../api/trpc.ts';
import { useLatest } from '../live/use-latest.ts';
import { ApplicationForm } from './application-form.tsx';
import { FilingNotice } from './filing-notice.tsx';
import { SignApplication } from './sign-application.tsx';
import { STATE_TONES } from './words.ts';

/** Lines of the history that tell of a failure. */
const FAILED: readonly string[] = ['refused', 'receipt_refused', 'signature_refused'];

/** An application: its form while it is a draft, then its signature, its way and its clock. */
export function ApplicationView({ first, now }: { first: FnsApplicationCard; now: Date }) {
  const trpc = useTRPC();
  const router = useRouter();
  const live = useSubscription(trpc.fnsApplications.watch.subscriptionOptions({ applicationId: first.id }));
  const card = useLatest(live.data) ?? first;
  const seen = useRef(first.state);
  useEffect(() => {
    if (seen.current === card.state) return;
    seen.current = card.state;
    router.refresh();
  }, [card.state, router]);
  if (card.state === 'draft' && card.mayChange) {
    return (
      <div className="flex flex-col gap-5">
        <ApplicationForm key={`${card.id}-form`} application={first} now={now} />
        <Cancel id={card.id} />
      </div>
    );
  }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <div aria-live="polite" className="empty:-mb-5">
          <Standing card={card} now={now} />
        </div>
        <FilingNotice application={card} now={now} />
        {card.state === 'awaiting_signature' && card.mayChange && <SignApplication application={card} />}
        <Summary card={card} />
      </div>
      <Card title="Ход заявления">
        <Timeline
          label="Ход заявления"
          items={card.events.map(({ id, kind, text, at, hasProtocol }) => ({
            title: text,
            time: <DateTime value={at} />,
            detail: hasProtocol && (
              <TextLink
                href={`/api/download/fns-application?applicationId=${card.id}&eventId=${id}`}
                download
              >
                Протокол проверки (PDF)
              </TextLink>
            ),
            state: FAILED.includes(kind) ? 'failed' : 'done',
          }))}
        />
      </Card>
    </div>
  );
}

function Standing({ card, now }: { card: FnsApplicationCard; now: Date }) {
  const { state, problem, clock } = card;
  const late = clock !== null && clock.until < now;
  const until = clock === null ? null : <DateTime value={clock.until} look="date" />;
  if (state === 'refused') {
    return (
      <Notice tone="danger" title={problem} action={card.mayChange && <Refile id={card.id} />}>
        Прежнее заявление уже не действует. В новом всё заполнено так же: исправьте причину и подпишите его.
      </Notice>
    );
  }
  if (state === 'completed') return <Notice tone="positive" title="Заявление выполнено" />;
  if (state === 'registered') {
    return (
      <Notice tone="warning" title="Осталось сформировать отчёт на кассе">
        {card.kind === 'registration'
          ? 'Введите в кассу РНМ и сформируйте отчёт о регистрации'
          : 'Сформируйте отчёт об изменении параметров'}
        {until !== null && <> до {until}</>}. Номер и признак отчёта мы впишем сами, когда касса его пришлёт.
      </Notice>
    );
  }
  if (problem !== '')
    return <Notice tone={state === 'awaiting_signature' ? 'danger' : 'warning'} title={problem} />;
  if (clock !== null && clock.who === 'fns') {
    return (
      <Notice tone={late ? 'warning' : 'info'} title={late ? 'ФНС задерживает ответ' : 'Ждём ответа ФНС'}>
        {clock.sentence} Срок — {until}.
      </Notice>
    );
  }
  return null;
}

/** Begins anew with everything the refused one says. */
function Refile({ id }: { id: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const refile = async () => {
    setBusy(true);
    try {
      const again = await api.fnsApplications.refile.mutate({ applicationId: id });
      router.push(routes.client.application(again.id));
    } catch (thrown) {
      toast({ title: failureOf(thrown).sentence, tone: 'danger' });
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void refile()}>
      Исправить и подать заново
    </Button>
  );
}

function Summary({ card }: { card: FnsApplicationCard }) {
  const { content } = card;
  const file = (part: 'document' | 'signature') =>
    `/api/download/fns-application?applicationId=${card.id}&part=${part}`;
  return (
    <Card
      title={APPLICATION_KIND_WORDS[card.kind]}
      action={<Badge tone={STATE_TONES[card.state]}>{APPLICATION_STATE_WORDS[card.state]}</Badge>}
    >
      <KeyValue
        items={[
          ...(card.registrationNumber === ''
            ? []
            : [{ term: 'РНМ', value: <CopyCode value={card.registrationNumber} label="РНМ" /> }]),
          { term: 'Модель', value: content.model },
          { term: 'Заводской номер', value: content.serialNumber },
          ...(content.fn === ''
            ? []
            : [{ term: 'ФН', value: <CopyCode value={content.fn} label="номер ФН" /> }]),
          { term: 'Инспекция', value: content.taxOffice },
          { term: 'Подписант', value: `${content.signer.surname} ${content.signer.givenName}` },
          ...(card.fileName === '' ? [] : [{ term: 'Файл', value: `${card.fileName}.xml` }]),
        ]}
      />
      {card.fileName !== '' && (
        <div className="mt-4 flex flex-wrap gap-2">
          <LinkButton size="small" href={file('document')} download>
            Скачать заявление
          </LinkButton>
          {card.sentAt !== null && (
            <LinkButton size="small" href={file('signature')} download>
              Скачать подпись
            </LinkButton>
          )}
          {card.cashRegisterId !== null && (
            <LinkButton size="small" href={routes.client.register(card.cashRegisterId)}>
              Открыть кассу
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}

/** Gives a draft up. */
export function Cancel({ id }: { id: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" className="self-start">
          Отменить заявление
        </Button>
      }
      title="Отменить заявление?"
      confirmLabel="Отменить заявление"
      cancelLabel="Оставить"
      danger
      onConfirm={async () => {
        await api.fnsApplications.cancel.mutate({ applicationId: id }).catch((thrown: unknown) => {
          throw shownError(thrown);
        });
        router.refresh();
      }}
    >
      В ФНС оно не уйдёт. Введённое останется в истории.
    </ConfirmDialog>
  );
}
