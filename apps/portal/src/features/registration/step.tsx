'use client';

import { Button, formatPhone, Notice } from '@koreshok/ui';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';

import type { RegistrationState } from '@/server/routers/registration.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { AnotherPhone } from './another-phone.tsx';
import { CodeForm } from './code-form.tsx';
import { Resend } from './resend.tsx';

/** One of two codes: the field while it is awaited, a tick when it is confirmed. */
export function Step({
  token,
  channel,
  state,
  focused,
  onState,
}: {
  token: string;
  channel: 'email' | 'phone';
  state: RegistrationState;
  /** The one to fill in next. */
  focused: boolean;
  onState: (state: RegistrationState) => void;
}) {
  const api = useTRPCClient();
  const [failure, setFailure] = useState<string>();
  const step = state[channel];
  const byMail = channel === 'email';
  const place = byMail ? step.destination : formatPhone(step.destination);
  if (step.confirmed) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-positive" />
        <span className="min-w-0 break-words">
          {byMail ? 'Почта подтверждена' : 'Телефон подтверждён'}: {place}
        </span>
      </p>
    );
  }
  const resend = async () => {
    setFailure(undefined);
    await api.registration.resend.mutate({ token, channel }).then(onState, (thrown: unknown) => {
      setFailure(failureOf(thrown).sentence);
    });
  };
  return (
    <section className="flex flex-col gap-3">
      {byMail || !state.phoneMayWait ? (
        <CodeForm
          prefix={channel}
          label={
            <span className="wrap-anywhere">
              Код из {byMail ? 'письма' : 'СМС'} на {place}
            </span>
          }
          button={byMail ? 'Подтвердить почту' : 'Подтвердить телефон'}
          focused={focused}
          send={async (code) => onState(await api.registration.confirm.mutate({ token, channel, code }))}
        />
      ) : (
        <Refused token={token} state={state} onState={onState} />
      )}
      {failure !== undefined && <Notice live tone="warning" title={failure} />}
      <div className="flex flex-wrap items-center gap-2">
        <Resend at={step.resendAt} onResend={resend} />
        {!byMail && <AnotherPhone token={token} onState={onState} />}
      </div>
    </section>
  );
}

/** No code reaches the phone: why, and how to go on. */
function Refused({
  token,
  state,
  onState,
}: {
  token: string;
  state: RegistrationState;
  onState: (state: RegistrationState) => void;
}) {
  const api = useTRPCClient();
  const unsubscribed = state.phone.delivery === 'unsubscribed';
  return (
    <Notice
      live
      tone="warning"
      title={
        unsubscribed
          ? `${formatPhone(state.phone.destination)}: абонент отказался от рассылок, код не придёт`
          : `${formatPhone(state.phone.destination)}: сообщение не доставлено`
      }
      action={
        !state.phoneSkipped && (
          <Button
            size="small"
            onClick={() => void api.registration.leavePhone.mutate({ token }).then(onState)}
          >
            Подтвердить позже
          </Button>
        )
      }
    >
      {unsubscribed
        ? 'Оператор связи не пропускает на этот номер и коды. Разрешите рассылки у оператора, укажите другой номер или подтвердите телефон позже.'
        : 'Проверьте номер, укажите другой или подтвердите телефон позже.'}
    </Notice>
  );
}
