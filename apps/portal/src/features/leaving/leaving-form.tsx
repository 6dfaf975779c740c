'use client';

import {
  LEAVING_REASON_WORDS,
  LEAVING_CHOICES,
  type LeavingChoice,
  UNUSED_TERM_WISH_WORDS,
  type UnusedTermWish,
} from '@koreshok/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  Button,
  Card,
  ConfirmDialog,
  counted,
  Field,
  Input,
  Notice,
  RadioGroup,
  Skeleton,
  Textarea,
  useToast,
} from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { LeavingPlan } from '@/server/routers/leaving.ts';

import { failureOf, shownError } from '../api/failure.ts';
import { useTRPC, useTRPCClient } from '../api/trpc.ts';
import { useDraft } from '../forms/use-draft.ts';
import { chosenOfText, chosenText, RegisterChoice, StayingChoice } from './register-choice.tsx';
import type { LeavingRegisterChoice } from './register-search.tsx';
import { LeavingConsequences, LeavingFigures, LeavingSteps } from './plan-view.tsx';
import { dayFigures } from './words.ts';

/** Who leaves, when and why, with everything that follows from it in view before anything is sent. */
export function LeavingForm({
  leaving,
  wholePossible,
  registersLeft,
  asked,
}: {
  /** Registers that another notice is about. */
  leaving: readonly string[];
  /** False while another notice is about some of the registers. */
  wholePossible: boolean;
  /** False for a client that has a contract and no register. */
  registersLeft: boolean;
  /** The register whose page led here. */
  asked: LeavingRegisterChoice | null;
}) {
  const { values, set, forget } = useDraft(`leaving.${asked?.id ?? ''}`, {
    scope: asked === null ? 'organization' : 'registers',
    registers: chosenText(new Map(asked === null ? [] : [[asked.id, asked.label]])),
    reason: 'another_operator',
    day: '',
    comment: '',
    wish: 'refund',
    transferToId: '',
  });
  const { day, comment, transferToId } = values;
  const whole = wholePossible && values.scope === 'organization';
  const chosen = chosenOfText(values.registers);
  const reason = LEAVING_CHOICES.find((each) => each === values.reason) ?? 'another_operator';
  const wish = WISHES.find((each) => each === values.wish) ?? 'refund';
  const trpc = useTRPC();
  const subject = whole ? { reason } : { reason, registerIds: [...chosen.keys()] };
  const ready = whole || chosen.size > 0;
  const { data: plan, error } = useQuery(
    trpc.leaving.plan.queryOptions(
      { ...subject, ...(day === '' ? {} : { lastDay: day }) },
      { enabled: ready, placeholderData: keepPreviousData },
    ),
  );
  const away = new Set(leaving);
  const wishes = (whole ? (['refund', 'waive'] as const) : WISHES).map((value) => ({
    value,
    label: UNUSED_TERM_WISH_WORDS[value],
    hint: WISH_HINTS[value],
  }));
  return (
    <div className="flex flex-col gap-5">
      <Card title="Кто уходит и когда">
        <div className="flex max-w-2xl flex-col gap-5">
          {wholePossible && registersLeft && (
            <RadioGroup
              label="Уходит"
              name="scope"
              look="cards"
              value={whole ? 'organization' : 'registers'}
              onValueChange={(value) => set('scope', value)}
              options={[
                { value: 'organization', label: 'Вся организация', hint: 'Все кассы и договор.' },
                {
                  value: 'registers',
                  label: 'Только некоторые кассы',
                  hint: 'Остальные работают как прежде.',
                },
              ]}
            />
          )}
          {!whole && (
            <RegisterChoice
              chosen={chosen}
              change={(next) => set('registers', chosenText(next))}
              isHidden={(id) => away.has(id)}
            />
          )}
          <RadioGroup
            label="Почему"
            name="reason"
            value={reason}
            onValueChange={(value) => set('reason', value)}
            options={LEAVING_CHOICES.map((value) => ({ value, label: LEAVING_REASON_WORDS[value] }))}
          />
          <Field
            label="Последний день обслуживания"
            hint={
              plan === undefined
                ? 'Этот день ещё обслуживается.'
                : `С ${dayFigures(plan.days.earliest)}${plan.contracts.length > 0 ? ': договор прекращается за 30 дней' : ''}. Этот день ещё обслуживается.`
            }
          >
            <Input
              type="date"
              name="lastDay"
              className="max-w-48"
              min={plan?.days.earliest}
              max={plan?.days.latest}
              value={day === '' ? (plan?.lastDay ?? '') : day}
              onChange={(event) => set('day', event.target.value)}
            />
          </Field>
          <Field
            label="Что стоит знать нам"
            optional
            hint="Чего не хватило или куда уходите: это прочтёт человек."
          >
            <Textarea
              name="comment"
              rows={2}
              maxLength={500}
              value={comment}
              onChange={(event) => set('comment', event.target.value)}
            />
          </Field>
        </div>
      </Card>
      {ready && plan === undefined && error === null && <Skeleton className="h-28" />}
      {error !== null && <Notice live tone="danger" title={failureOf(error).sentence} />}
      {ready && plan !== undefined && (
        <>
          <Card>
            <LeavingFigures {...plan} />
          </Card>
          <div className="grid gap-5 lg:grid-cols-2">
            <LeavingConsequences whole={whole} {...plan} />
            {plan.registers > 0 && <LeavingSteps steps={plan.steps} />}
          </div>
          {plan.unused.days > 0 && (
            <Card
              title="Неиспользованные дни"
              description="Решение можно изменить до конца последнего дня, для каждой кассы отдельно."
            >
              <div className="flex max-w-2xl flex-col gap-4">
                <RadioGroup
                  label={`Что сделать с ${counted(plan.unused.days, 'днём', 'днями', 'днями')}`}
                  name="wish"
                  value={wish}
                  onValueChange={(value) => set('wish', value)}
                  options={wishes}
                />
                {wish === 'transfer' && !whole && (
                  <StayingChoice
                    value={transferToId}
                    change={(id) => set('transferToId', id)}
                    isHidden={(id) => away.has(id) || chosen.has(id)}
                  />
                )}
              </div>
            </Card>
          )}
          <Send
            plan={plan}
            whole={whole}
            onSent={forget}
            input={{
              ...subject,
              lastDay: plan.lastDay,
              comment,
              wish: whole && wish === 'transfer' ? 'refund' : wish,
              transferToId: wish === 'transfer' && !whole && transferToId !== '' ? transferToId : null,
            }}
          />
        </>
      )}
    </div>
  );
}

const WISHES: readonly UnusedTermWish[] = ['refund', 'transfer', 'waive'];

const WISH_HINTS: Readonly<Record<UnusedTermWish, string>> = {
  refund: 'Требование увидит оператор; сумму он посчитает по вашему тарифу.',
  transfer: 'Дни прибавятся к сроку кассы, которая остаётся.',
  waive: 'Дни пропадут.',
};

interface Sent {
  readonly reason: LeavingChoice;
  readonly registerIds?: string[];
  readonly lastDay: string;
  readonly comment: string;
  readonly wish: UnusedTermWish;
  readonly transferToId: string | null;
}

/** Asks once, with the numbers, and gives the notice. */
function Send({
  plan,
  whole,
  input,
  onSent,
}: {
  plan: LeavingPlan;
  whole: boolean;
  input: Sent;
  onSent: () => void;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const registers = counted(plan.registers, 'касса', 'кассы', 'касс');
  const give = async () => {
    await api.leaving.give.mutate(input).catch((error: unknown) => {
      throw shownError(error);
    });
    onSent();
    toast({ title: 'Уведомление принято' });
    router.refresh();
  };
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button variant="danger" className="self-start">
          Подать уведомление
        </Button>
      }
      title={
        plan.registers === 0
          ? 'Расторгнуть договор и закрыть кабинет?'
          : `Прекратить обслуживание: ${registers}?`
      }
      confirmLabel="Подать уведомление"
      onConfirm={give}
    >
      <p>
        После {dayFigures(plan.lastDay)} {afterwards(plan, whole)}. Неиспользованных оплаченных дней:{' '}
        {plan.unused.days}. До конца этого дня уведомление можно отозвать.
      </p>
    </ConfirmDialog>
  );
}

function afterwards({ registers }: LeavingPlan, whole: boolean): string {
  const cabinet = 'кабинет останется только для просмотра и выгрузки';
  if (registers === 0) return cabinet;
  return whole ? `документы этих касс не принимаются, а ${cabinet}` : 'документы этих касс не принимаются';
}
