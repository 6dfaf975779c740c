import { EmptyState, Notice, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ComeBack } from '@/features/leaving/come-back.tsx';
import { LeavingForm } from '@/features/leaving/leaving-form.tsx';
import { NoticeView } from '@/features/leaving/notice-view.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Уход из сервиса' };

export default async function LeavingPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const asked = one(await searchParams, 'register');
  const [current, may, viewer, register] = await Promise.all([
    load((api) => api.leaving.current({})),
    load((api) => api.leaving.may()),
    load((api) => api.sessions.current()),
    asked === undefined ? null : load((api) => api.registers.get({ registerId: asked })),
  ]);
  const closed = viewer?.organization?.closed ?? null;
  const shown = [...current.given, ...(current.ended === null ? [] : [current.ended])];
  const parts = await Promise.all(
    shown.map(async (notice) => ({
      notice,
      first: await load((api) => api.leaving.registers({ noticeId: notice.id })),
    })),
  );
  const leaving = new Set(
    parts
      .filter(({ notice }) => notice.state === 'given')
      .flatMap(({ first }) => first.items.map(({ registerId }) => registerId)),
  );
  const whole = current.given.some(({ scope }) => scope === 'organization');
  const { left } = current;
  const offer =
    closed === null && !whole && may && (left.register || (left.contract && current.given.length === 0));
  const views = (state?: 'given' | 'ended') =>
    parts
      .filter(({ notice }) => state === undefined || notice.state === state)
      .map(({ notice, first }) => (
        <NoticeView key={`${notice.id} ${notice.state}`} notice={notice} first={first} audience="client" />
      ));
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Уход из сервиса"
        lead="Что произойдёт с кассами, деньгами и документами, — до того, как вы решите."
        action={closed !== null && may ? <ComeBack /> : undefined}
      />
      {offer ? views('given') : views()}
      {offer && (
        <LeavingForm
          key={current.given.length}
          leaving={[...leaving]}
          wholePossible={current.given.length === 0}
          registersLeft={left.register}
          asked={
            register === null || leaving.has(register.id)
              ? null
              : { id: register.id, label: `${register.name} — ${register.outletName}` }
          }
        />
      )}
      {offer && views('ended')}
      {!offer && parts.length === 0 && (
        <>
          {closed === null && !may ? (
            <Notice title="Уведомление подаёт владелец или администратор организации">
              У вашей роли нет права решать за всю организацию.
            </Notice>
          ) : (
            <EmptyState title="Уходить нечему">Подключённых касс и действующих договоров нет.</EmptyState>
          )}
        </>
      )}
    </div>
  );
}
