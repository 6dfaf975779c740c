'use client';

import { CONTRACT_PLACES } from '@koreshok/domain';
import { Button, Card, Checkbox, Field, Textarea, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { TemplateView } from '@/server/routers/contracts.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const FOR_WHOM = { payer: 'Для плательщиков НДС', exempt: 'Для клиентов без НДС' } as const;

/** The text of contracts for one VAT status; publishing makes a new version. */
export function TemplateForm({ template }: { template: TemplateView }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const prefix = `template-${template.vatStatus}`;
  const form = useForm({
    draft: `${prefix}-${template.version}`,
    initial: {
      title: template.title,
      text: template.text,
      acceptByPayment: template.acceptByPayment ? 'yes' : '',
    },
    send: async ({ title, text, acceptByPayment }) => {
      const { version } = await api.contracts.publishTemplate.mutate({
        vatStatus: template.vatStatus,
        title,
        text,
        acceptByPayment: acceptByPayment === 'yes',
        basedOn: template.version,
      });
      toast({ title: `Опубликована версия ${version}` });
      router.refresh();
    },
  });
  return (
    <Card title={FOR_WHOM[template.vatStatus]} description={`Сейчас действует версия ${template.version}.`}>
      <FormFrame form={form} prefix={prefix}>
        <TextField form={form} prefix={prefix} name="title" label="Название договора" />
        <Field
          id={`${prefix}-text`}
          label="Текст"
          error={form.errors.text}
          hint={`Строка с «# » начинает раздел, остальные становятся пунктами, номера проставятся сами. Подстановки: ${CONTRACT_PLACES.map((place) => `{{${place}}}`).join(', ')}.`}
        >
          <Textarea
            value={form.values.text}
            onChange={(event) => form.set('text', event.target.value)}
            className="max-h-[60vh]"
          />
        </Field>
        <Checkbox
          label="Договор можно принять оплатой"
          hint="Тогда подпись клиента не обязательна: договор заключает платёж."
          checked={form.values.acceptByPayment === 'yes'}
          onChange={(event) => form.set('acceptByPayment', event.target.checked ? 'yes' : '')}
        />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          Опубликовать новую версию
        </Button>
      </FormFrame>
    </Card>
  );
}
