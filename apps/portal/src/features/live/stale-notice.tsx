'use client';

import { Button, Notice } from '@koreshok/ui';

/** Says that a live page has stopped following, and starts it again. */
export function StaleNotice({ live }: { live: { readonly status: string; readonly reset: () => void } }) {
  if (live.status !== 'error') return null;
  return (
    <Notice
      live
      tone="warning"
      title="Страница больше не обновляется сама"
      action={
        <Button size="small" onClick={live.reset}>
          Обновить
        </Button>
      }
    >
      Показано то, что было в последний раз.
    </Notice>
  );
}
