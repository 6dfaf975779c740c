'use client';

import { Button, Notice } from '@koreshok/ui';

import type { Form } from './use-form.ts';
import type { Values } from './values.ts';

/** Where a form shows what is in force: says that it shows something else, and gives the way back. */
export function RestoredNotice<V extends Values>({ form, initial }: { form: Form<V>; initial: V }) {
  if (!form.restored) return null;
  return (
    <Notice
      title="Это ещё не сохранено"
      action={
        <Button size="small" onClick={() => form.start(initial)}>
          Вернуть как есть
        </Button>
      }
    >
      Вы начали менять и не успели сохранить: мы вернули то, что вы ввели.
    </Notice>
  );
}
