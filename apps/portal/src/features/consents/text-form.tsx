'use client';

import { Button, Card, ConfirmDialog, Field, Textarea, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import type { ConsentTextRow } from '@/server/routers/consents.ts';
import type { ShownConsent } from '@/server/views/consent.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { ConsentText } from '../registration/consent-text.tsx';

/** The text of the next version beside what people will read; publishing asks once. */
export function ConsentTextForm({
  current,
  processor,
}: {
  current: ConsentTextRow;
  processor: Pick<ShownConsent, 'mark' | 'operator'>;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: `consent-text-${current.version}`,
    initial: { text: current.text },
    send: async ({ text }) => {
      const { version } = await api.consents.publish.mutate({ text, basedOn: current.version });
      toast({ title: `Опубликована редакция ${version}` });
      router.refresh();
    },
  });
  const text = form.values.text;
  const paragraphs = text.trim() === '' ? [] : text.trim().split(/\n{2,}/);
  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      <Card
        title={`Редакция ${current.version + 1}`}
        description={`Сейчас действует редакция ${current.version}.`}
      >
        <FormFrame form={form} prefix="consent">
          <Field
            id="consent-text"
            label="Текст"
            error={form.errors.text}
            hint={`Абзацы разделяет пустая строка. Вместо ${processor.mark} встанут название и ИНН оператора фискальных данных.`}
          >
            <Textarea
              value={text}
              onChange={(event) => form.set('text', event.target.value)}
              className="max-h-[60vh] min-h-72"
            />
          </Field>
          <ConfirmDialog
            trigger={
              <Button
                variant="primary"
                busy={form.busy}
                disabled={text.trim() === current.text}
                className="self-start"
              >
                Опубликовать редакцию {current.version + 1}
              </Button>
            }
            title={`Опубликовать редакцию ${current.version + 1}?`}
            confirmLabel="Опубликовать"
            onConfirm={form.submit}
          >
            С этой минуты новые люди соглашаются с ней. Согласия, данные раньше, остаются в силе в своей
            редакции, прежние тексты сохраняются. Отменить публикацию нельзя, можно опубликовать следующую.
          </ConfirmDialog>
        </FormFrame>
      </Card>
      <Card title="Так его прочитают">
        {paragraphs.length === 0 ? (
          <p className="text-muted">Текста пока нет.</p>
        ) : (
          <ConsentText consent={{ paragraphs, ...processor }} />
        )}
      </Card>
    </div>
  );
}
