'use client';

import { brandPalette, Button, Field, Input, Notice, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { OwnBrand } from '@/server/routers/brands.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail } from '../auth/checks.ts';
import { CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { BrandPreview } from './brand-preview.tsx';

const PREFIX = 'brand';
const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);
const HEX = /^#[0-9a-f]{6}$/i;

/** A brand with its preview beside it: what is typed shows at once and is published by the button. */
export function BrandForm({ brand }: { brand: OwnBrand }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: `brand.${brand.host}`,
    initial: {
      name: brand.name,
      legalName: brand.legalName,
      accentColor: brand.accentColor,
      supportEmail: brand.supportEmail,
      supportPhone: brand.supportPhone,
      senderName: brand.senderName,
      senderEmail: brand.senderEmail,
      smsName: brand.smsName,
      gateHost: brand.gateHost,
    },
    checks: {
      name: needed('Назовите марку.'),
      legalName: needed('Укажите юридическое лицо.'),
      accentColor: (text) => (HEX.test(text) ? undefined : 'Укажите цвет в виде #1f6feb.'),
      supportEmail: checkEmail,
      senderEmail: checkEmail,
      supportPhone: needed('Укажите телефон поддержки.'),
      senderName: needed('Укажите, от чьего имени уходят письма.'),
      gateHost: needed('Укажите адрес приёма документов.'),
    },
    send: async (values) => {
      await api.brands.save.mutate({ ...values, host: brand.host, published: true });
      toast({ title: 'Бренд опубликован' });
      router.refresh();
    },
  });
  const { values } = form;
  const adjusted = HEX.test(values.accentColor) && brandPalette(values.accentColor)?.adjusted === true;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <FormFrame form={form} prefix={PREFIX} className="flex max-w-xl flex-col gap-5">
        <TextField
          form={form}
          prefix={PREFIX}
          name="name"
          label="Название"
          hint="В кабинете, письмах и на чеках."
        />
        <TextField
          form={form}
          prefix={PREFIX}
          name="legalName"
          label="Юридическое лицо"
          hint="На публичных страницах и в письмах."
        />
        <Field
          id={`${PREFIX}-accentColor`}
          label="Цвет"
          error={form.errors.accentColor}
          hint={
            adjusted
              ? 'Этот цвет плохо читается, поэтому на кнопках и ссылках мы чуть изменим его яркость.'
              : 'Кнопки, ссылки и активный раздел.'
          }
        >
          <div className="flex gap-2">
            <input
              type="color"
              aria-label="Выбрать цвет"
              value={HEX.test(values.accentColor) ? values.accentColor : '#000000'}
              onChange={(event) => form.set('accentColor', event.target.value)}
              className="h-9 w-12 shrink-0 cursor-pointer rounded-md border border-outline bg-surface p-1 max-md:h-11"
            />
            <Input
              mono
              value={values.accentColor}
              onChange={(event) => form.set('accentColor', event.target.value)}
              onBlur={() => form.leave('accentColor')}
            />
          </div>
        </Field>
        <TextField
          form={form}
          prefix={PREFIX}
          name="supportEmail"
          label="Почта поддержки"
          input={{ type: 'email', inputMode: 'email' }}
        />
        <CodeField form={form} prefix={PREFIX} name="supportPhone" mask="phone" label="Телефон поддержки" />
        <TextField form={form} prefix={PREFIX} name="senderName" label="Имя отправителя писем" />
        <TextField
          form={form}
          prefix={PREFIX}
          name="senderEmail"
          label="Адрес отправителя писем"
          input={{ type: 'email', inputMode: 'email' }}
        />
        <TextField
          form={form}
          prefix={PREFIX}
          name="smsName"
          label="Имя отправителя СМС"
          optional
          hint="До 11 латинских букв."
          input={{ maxLength: 11 }}
        />
        <TextField
          form={form}
          prefix={PREFIX}
          name="gateHost"
          label="Адрес приёма документов"
          hint="Его вводят в кассы ваших клиентов. Меняйте, только если старый продолжит работать."
          input={{ mono: true }}
        />
        <Notice title={`Бренд виден на ${brand.host}`}>
          Адрес сайта меняет поддержка: к нему привязан сертификат.
        </Notice>
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          Опубликовать бренд
        </Button>
      </FormFrame>
      <BrandPreview name={values.name} accentColor={values.accentColor} senderName={values.senderName} />
    </div>
  );
}
