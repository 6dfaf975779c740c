'use client';

import { APPLICATION_KIND_WORDS, type ApplicationKind } from '@koreshok/domain/fns-application';
import { routes } from '@koreshok/domain/routes';
import { Button, Field, Notice, RadioGroup } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { useSentEarly } from '../forms/sent-early.ts';
import { goToSignIn } from '../forms/sign-in-again.ts';
import { onlyOutlet } from '../outlets/only-outlet.ts';
import { OutletSelect } from '../outlets/outlet-select.tsx';
import { type RegisterChoices, RegisterSelect } from '../registers/register-select.tsx';

const KINDS: readonly { readonly value: ApplicationKind; readonly hint: string }[] = [
  { value: 'registration', hint: 'Новая касса: ФНС присвоит ей РНМ.' },
  { value: 'reregistration', hint: 'Сменился адрес, ОФД, ФН или режим работы.' },
  { value: 'removal', hint: 'Касса больше не нужна, похищена, потеряна или сломан ФН.' },
];

/** What the application is and which register it is about; everything known is put in on the next page. */
export function NewApplication({
  registers,
  outlets,
  kind: asked,
  registerId: askedRegister,
}: {
  registers: RegisterChoices;
  outlets: OutletPlaces;
  kind: ApplicationKind | undefined;
  registerId: string | undefined;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const [kind, setKind] = useState<ApplicationKind>(asked ?? 'registration');
  const [registerId, setRegisterId] = useState(askedRegister ?? '');
  const [outletId, setOutletId] = useState(onlyOutlet(outlets));
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const registration = kind === 'registration';
  const sentEarly = useSentEarly();
  const create = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const subject = registration
        ? { outletId: outletId === '' ? undefined : outletId }
        : { registerId: registerId === '' ? undefined : registerId };
      const { id } = await api.fnsApplications.create.mutate({ kind, ...subject });
      router.push(routes.client.application(id));
    } catch (thrown) {
      const found = failureOf(thrown);
      if (found.code === 'session.missing') goToSignIn();
      setFailure(found);
      setBusy(false);
    }
  };
  return (
    <form
      {...sentEarly}
      noValidate
      className="flex max-w-xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void create();
      }}
    >
      {failure !== undefined && <Notice live tone="danger" title={failure.sentence} />}
      <RadioGroup
        label="Что подаём"
        name="kind"
        look="cards"
        value={kind}
        onValueChange={(value) => setKind(KINDS.find((each) => each.value === value)?.value ?? kind)}
        options={KINDS.map(({ value, hint }) => ({ value, hint, label: APPLICATION_KIND_WORDS[value] }))}
      />
      {registration ? (
        <Field label="Где будет стоять касса" error={failure?.fields['outletId']}>
          <OutletSelect
            name="outletId"
            placeholder="Выберите точку"
            places={outlets}
            value={outletId}
            onChange={setOutletId}
          />
        </Field>
      ) : (
        <Field label="Касса" error={failure?.fields['registerId']}>
          <RegisterSelect
            name="registerId"
            registers={registers}
            value={registerId}
            onChange={setRegisterId}
          />
        </Field>
      )}
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        Заполнить заявление
      </Button>
    </form>
  );
}
