'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card, ConfirmDialog, LinkButton, Notice, useToast } from '@koreshok/ui';
import { useSubscription } from '@trpc/tanstack-react-query';
import clsx from 'clsx';
import { useRouter } from 'next/navigation';

import type { DriveReplacementCard } from '@/server/routers/drive-replacements.ts';

import { shownError } from '../api/failure.ts';
import { useTRPC, useTRPCClient } from '../api/trpc.ts';
import { CodeField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { useLatest } from '../live/use-latest.ts';
import { ExpertiseCard } from './expertise-card.tsx';
import { StepsCard } from './steps-card.tsx';

/** Steps that are done on this page: the application is made here, and people note what no register shows. */
const FILING: ReadonlySet<string | undefined> = new Set(['file', 'file_breakdown']);
const EXPERTISE: ReadonlySet<string | undefined> = new Set(['expertise', 'conclusion', 'read_out']);

/** The change of a register's drive: begun by its cause, led by what the register really sends. */
export function ReplacementView({ first }: { first: DriveReplacementCard }) {
  const trpc = useTRPC();
  const live = useSubscription(
    trpc.driveReplacements.watch.subscriptionOptions({ registerId: first.registerId }),
  );
  const card = useLatest(live.data) ?? first;
  const { replacement, mayChange } = card;
  if (replacement === null) return mayChange ? <Begin card={card} /> : <Notice title="Замена ФН не идёт" />;
  const current = replacement.steps.find(({ state }) => state === 'current');
  const broken = replacement.cause === 'broken';
  // A new drive before the old one is closed leaves documents behind that nobody can hand over.
  const placeable =
    replacement.newDrive === '' && !replacement.removal && (broken || current?.key === 'place');
  // Where the next move is made on this page and not at the register.
  const here = placeable || current === undefined || FILING.has(current.key) || EXPERTISE.has(current.key);
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div aria-live="polite">
        <StepsCard replacement={replacement} />
      </div>
      {mayChange && (
        // On a phone what is to be done now comes before the list of what was and will be.
        <div className={clsx('flex min-w-0 flex-col gap-5', here && 'max-lg:order-first')}>
          {current === undefined && (
            <Finish registerId={card.registerId} done removal={replacement.removal} />
          )}
          {broken && <Application card={card} />}
          {broken && (
            <ExpertiseCard
              registerId={card.registerId}
              expertise={replacement.expertise}
              now={EXPERTISE.has(current?.key)}
            />
          )}
          {placeable && <Place registerId={card.registerId} now={current?.key === 'place'} />}
          {!broken && <Application card={card} />}
          {current !== undefined && <Finish registerId={card.registerId} done={false} />}
        </div>
      )}
    </div>
  );
}

function Begin({ card }: { card: DriveReplacementCard }) {
  const api = useTRPCClient();
  const router = useRouter();
  const start = async (cause: 'planned' | 'broken') => {
    await api.driveReplacements.start
      .mutate({ registerId: card.registerId, cause })
      .catch((thrown: unknown) => {
        throw shownError(thrown);
      });
    router.refresh();
  };
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Card title="ФН заканчивается" description="Кончается срок или память: замена по шагам.">
        <p className="mb-4">
          Закроем смену, дождёмся документов, закроем старый ФН и поставим новый. Каждый шаг страница отметит
          сама, когда увидит его в документах кассы.
        </p>
        <ConfirmDialog
          trigger={<Button variant="primary">Начать замену</Button>}
          title="Начать замену ФН?"
          confirmLabel="Начать замену"
          onConfirm={() => start('planned')}
        >
          Касса продолжит работать, пока вы не закроете старый ФН.
        </ConfirmDialog>
      </Card>
      <Card title="ФН сломался" description="Касса сообщает об ошибке ФН и не пробивает чеки.">
        <p className="mb-4">
          Сроки пойдут с сегодняшнего дня: 5 рабочих дней на заявление, 30 дней на экспертизу, 60 дней на
          передачу данных.
        </p>
        <ConfirmDialog
          trigger={<Button>ФН сломан</Button>}
          title="Отметить, что ФН сломан?"
          confirmLabel="ФН сломан"
          onConfirm={() => start('broken')}
        >
          Покажем, кто и что делает, и посчитаем сроки закона. Работать на этой кассе нельзя до нового ФН.
        </ConfirmDialog>
      </Card>
    </div>
  );
}

/** Takes the number of the new drive; `now` says that it is its turn. */
function Place({ registerId, now }: { registerId: string; now: boolean }) {
  const api = useTRPCClient();
  const router = useRouter();
  const form = useForm({
    draft: `drive.place.${registerId}`,
    initial: { fn: '' },
    send: async ({ fn }) => {
      await api.driveReplacements.place.mutate({ registerId, fn });
      router.refresh();
    },
  });
  return (
    <Card title="Новый ФН" description="С этого момента мы ждём документы от нового ФН.">
      <FormFrame form={form} prefix="new-drive" className="flex flex-col gap-4">
        <CodeField
          form={form}
          prefix="new-drive"
          name="fn"
          mask="fiscalDrive"
          label="Номер нового ФН"
          hint="16 цифр на наклейке. Ошибка здесь может стоить накопителя."
        />
        <Button type="submit" variant={now ? 'primary' : 'secondary'} busy={form.busy} className="self-start">
          Поставить новый ФН
        </Button>
      </FormFrame>
    </Card>
  );
}

/** The application of the change; with a broken drive the register may also be taken off instead. */
function Application({ card }: { card: DriveReplacementCard }) {
  const { registerId: register, replacement } = card;
  const applicationId = replacement?.applicationId ?? null;
  const broken = replacement?.cause === 'broken';
  const current = replacement?.steps.find(({ state }) => state === 'current')?.key;
  const next = FILING.has(current);
  if (applicationId !== null) {
    return (
      <Card title="Заявление в ФНС">
        <p className="mb-4 text-muted">Заявление по этой замене уже заведено.</p>
        <LinkButton href={routes.client.application(applicationId)}>Открыть заявление</LinkButton>
      </Card>
    );
  }
  return (
    <Card title="Заявление в ФНС">
      <p className="mb-4 text-muted">
        {broken
          ? 'Касса продолжит работать с новым ФН — перерегистрируйте её; больше не нужна — снимите с учёта. Отметку о поломке впишем сами.'
          : 'Номера и признаки отчётов впишем по документам, которые прислала касса.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          variant={next ? 'primary' : 'secondary'}
          href={routes.client.newApplication({ kind: 'reregistration', register })}
        >
          {broken ? 'Перерегистрировать с новым ФН' : 'Подать заявление'}
        </LinkButton>
        {broken && (
          <LinkButton href={routes.client.newApplication({ kind: 'removal', register })}>
            Снять с учёта
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

function Finish({
  registerId,
  done,
  removal = false,
}: {
  registerId: string;
  done: boolean;
  removal?: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const finish = async () => {
    await api.driveReplacements.finish
      .mutate({ registerId, outcome: done ? 'done' : 'cancelled' })
      .catch((thrown: unknown) => {
        throw shownError(thrown);
      });
    if (!done) return router.refresh();
    toast({ title: 'Замена ФН завершена' });
    router.push(routes.client.register(registerId));
  };
  const dialog = (
    <ConfirmDialog
      trigger={
        <Button variant={done ? 'primary' : 'ghost'} className="self-start">
          {done ? 'Завершить замену' : 'Прекратить замену'}
        </Button>
      }
      title={done ? 'Завершить замену?' : 'Прекратить замену?'}
      confirmLabel={done ? 'Завершить замену' : 'Прекратить замену'}
      cancelLabel="Продолжить"
      onConfirm={finish}
    >
      {done
        ? 'Все шаги сделаны. Прежний ФН храните 5 лет.'
        : 'Шаги исчезнут со страницы. Если новый ФН уже поставлен, он останется в кассе.'}
    </ConfirmDialog>
  );
  if (!done) return dialog;
  return (
    <Notice tone="positive" title="Все шаги сделаны" action={dialog}>
      {removal
        ? 'Касса снята с учёта, прежний ФН храните 5 лет.'
        : 'Касса работает с новым ФН, карточка ФНС получена.'}
    </Notice>
  );
}
