'use client';

import { LEAVING_REASON_WORDS, LEAVING_STATE_WORDS } from '@koreshok/domain';
import { Badge, Button, Card, ConfirmDialog, counted, DateTime, KeyValue, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { LeavingNoticeCard, LeavingRegisterRow } from '@/server/routers/leaving.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import type { ListPage } from '../lists/use-pages.ts';
import { LeavingConsequences, LeavingSteps } from './plan-view.tsx';
import { ReturnAll } from './return-all.tsx';
import { RegistersTable } from './registers-table.tsx';
import { dayFigures, LEAVING_TONES } from './words.ts';

/** A notice: how it stands, what is to be done, and the registers with their unused days. */
export function NoticeView({
  notice,
  first,
  audience,
}: {
  notice: LeavingNoticeCard;
  first: ListPage<LeavingRegisterRow>;
  audience: 'client' | 'reseller' | 'operator';
}) {
  const whole = notice.scope === 'organization';
  return (
    <div className="flex flex-col gap-5">
      <Card
        title={titleOf(notice)}
        action={
          notice.mayChange ? (
            <Withdraw notice={notice} />
          ) : (
            audience === 'client' && <ReturnAll notice={notice} />
          )
        }
      >
        <KeyValue
          items={[
            {
              term: 'Состояние',
              value: <Badge tone={LEAVING_TONES[notice.state]}>{LEAVING_STATE_WORDS[notice.state]}</Badge>,
            },
            { term: 'Последний день', value: dayFigures(notice.lastDay), hint: 'включительно, по Москве' },
            { term: 'Причина', value: LEAVING_REASON_WORDS[notice.reason], hint: notice.comment },
            { term: 'Касс', value: notice.registers },
            { term: 'Подано', value: <DateTime value={notice.givenAt} />, hint: notice.givenBy },
            { term: 'Документы хранятся до', value: <DateTime value={notice.keptUntil} look="date" /> },
          ]}
        />
      </Card>
      {audience === 'client' && notice.state === 'given' && (
        <div className="grid gap-5 lg:grid-cols-2">
          <LeavingConsequences whole={whole} {...notice} />
          <LeavingSteps steps={notice.steps} />
        </div>
      )}
      {audience === 'client' && notice.state === 'ended' && <LeavingSteps steps={notice.steps} />}
      <RegistersTable notice={notice} first={first} audience={audience} />
    </div>
  );
}

function titleOf({ scope, state, registers }: LeavingNoticeCard): string {
  const ended = state === 'ended';
  if (scope === 'organization') return ended ? 'Ушла вся организация' : 'Уходит вся организация';
  return `${ended ? 'Ушли' : 'Уходят'}: ${counted(registers, 'касса', 'кассы', 'касс')}`;
}

function Withdraw({ notice }: { notice: LeavingNoticeCard }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const withdraw = async () => {
    await api.leaving.withdraw.mutate({ noticeId: notice.id }).catch((error: unknown) => {
      throw shownError(error);
    });
    toast({ title: 'Уведомление отозвано' });
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button size="small">Отозвать</Button>}
      title="Отозвать уведомление?"
      confirmLabel="Отозвать уведомление"
      onConfirm={withdraw}
    >
      Обслуживание {counted(notice.registers, 'кассы', 'касс', 'касс')} продолжится, договоры останутся в
      силе.
    </ConfirmDialog>
  );
}
