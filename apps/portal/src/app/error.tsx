'use client';

import { Button, ErrorState } from '@koreshok/ui';

/** A public page that could not be made. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <ErrorState code={digest} action={<Button onClick={() => retry()}>Повторить</Button>} />
    </main>
  );
}
