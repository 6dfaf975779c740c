'use client';

import { routes } from '@koreshok/domain/routes';
import { driveModel, registerModelsOf } from '@koreshok/fiscal/drive';
import { parseDriveNumber } from '@koreshok/fiscal/identifiers';
import { Button, LinkButton, RadioGroup, TextLink } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { OutletPlaces } from '@/server/routers/outlets.ts';
import type { RegisterOwner } from '@/server/routers/registers.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { OutletField } from '../outlets/outlet-field.tsx';
import { onlyOutlet } from '../outlets/only-outlet.ts';
import { type RegisterValues, registerChecks } from './checks.ts';
import { DriveChoice } from './drive-choice.tsx';
import { notesOf } from './papers/check-row.ts';

const PREFIX = 'register';

/** Connects a register: three numbers from its registration card, checked against each other while they are typed. */
export function AddRegisterForm({
  outlets,
  owner,
  then,
  back = routes.client.registers(),
  onCancel,
  toOutlets = routes.client.outlets(),
}: {
  outlets: OutletPlaces;
  owner: RegisterOwner;
  /** Where to go on to; the register's own page of settings when absent. */
  then?: string;
  back?: string;
  /** Closes the form where it stands instead of leading back. */
  onCancel?: () => void;
  /** Where a missing outlet is added. */
  toOutlets?: string;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const form = useForm<RegisterValues>({
    draft: 'register.add',
    initial: {
      outletId: onlyOutlet(outlets),
      name: '',
      model: '',
      serialNumber: '',
      registrationNumber: '',
      fn: '',
      mode: 'production',
    },
    checks: registerChecks(owner.inn),
    send: async ({ mode, ...values }) => {
      const { id } = await api.registers.add.mutate({
        ...values,
        mode: mode === 'test_drive' ? 'test_drive' : 'production',
      });
      router.push(then ?? routes.client.connectRegister(id));
      if (then !== undefined) router.refresh();
    },
  });
  const { values } = form;
  const suggested = registerModelsOf(values.serialNumber).map(({ name }) => name);
  const mode = values.mode === 'test_drive' ? 'test_drive' : 'production';
  const { warnings } = notesOf(values, owner, mode);
  return (
    <FormFrame form={form} prefix={PREFIX} className="flex max-w-xl flex-col gap-5">
      <OutletField
        form={form}
        prefix={PREFIX}
        name="outletId"
        label="Торговая точка"
        placeholder="Выберите точку"
        places={outlets}
        aside={<TextLink href={toOutlets}>Добавить точку</TextLink>}
      />
      <TextField
        form={form}
        prefix={PREFIX}
        name="name"
        label="Название кассы"
        hint="Как вы называете её между собой, например «Прилавок 2»."
        input={{ maxLength: 80 }}
      />
      <TextField
        form={form}
        prefix={PREFIX}
        name="serialNumber"
        label="Заводской номер"
        hint={
          warnings['serialNumber'] ??
          'На наклейке кассы и в карточке регистрации ККТ, например 00106900000042.'
        }
        input={{ mono: true, maxLength: 20, autoCapitalize: 'characters' }}
      />
      <TextField
        form={form}
        prefix={PREFIX}
        name="model"
        label="Модель"
        hint={warnings['model'] ?? modelHint(suggested, values.model)}
        input={{ maxLength: 120, list: 'register-models' }}
      />
      <datalist id="register-models">
        {suggested.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <CodeField
        form={form}
        prefix={PREFIX}
        name="registrationNumber"
        mask="registrationNumber"
        label="РНМ"
        hint="16 цифр из карточки регистрации ККТ. Можно вставить с пробелами."
      />
      <CodeField
        form={form}
        prefix={PREFIX}
        name="fn"
        mask="fiscalDrive"
        label="Номер ФН"
        hint={
          warnings['fn'] ??
          driveHint(values.fn) ??
          '16 цифр: на чеке после букв ФН или в отчёте о регистрации.'
        }
      />
      <DriveChoice fn={values.fn} regime={owner.regime} />
      <RadioGroup
        label="Режим"
        name="mode"
        look="cards"
        value={values.mode}
        onValueChange={(mode) => form.set('mode', mode)}
        options={[
          { value: 'production', label: 'Рабочий', hint: 'Документы уходят в налоговую.' },
          {
            value: 'test_drive',
            label: 'Тест-драйв',
            hint: 'Проверить кассу и настройки: документы в налоговую не уходят.',
          },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={form.busy}>
          Подключить кассу
        </Button>
        {onCancel === undefined ? (
          <LinkButton href={back}>Отменить</LinkButton>
        ) : (
          <Button onClick={onCancel}>Отменить</Button>
        )}
      </div>
    </FormFrame>
  );
}

function modelHint(suggested: readonly string[], typed: string): string {
  const [first] = suggested;
  if (first !== undefined && typed === '') return `По номеру похоже на «${first}».`;
  return 'Напечатана на кассе рядом с заводским номером.';
}

function driveHint(text: string): string | undefined {
  const parsed = parseDriveNumber(text);
  const model = parsed.ok ? driveModel(parsed.value) : undefined;
  return model === undefined ? undefined : `По номеру это ${model.name}.`;
}
