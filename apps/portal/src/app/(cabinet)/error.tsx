'use client';

import { Button, ErrorState } from '@koreshok/ui';

/** A page of the cabinet that could not be made; the frame stays. */
export default function CabinetError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <ErrorState code={digest} action={<Button onClick={() => retry()}>Повторить</Button>}>
      Данные на месте, но сейчас страницу не получается показать. Повторите через минуту.
    </ErrorState>
  );
}
