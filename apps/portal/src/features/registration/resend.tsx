'use client';

import { Button } from '@koreshok/ui';
import { useEffect, useState } from 'react';

/** Asks for one more code, once a minute has passed since the last. */
export function Resend({ at, onResend }: { at: Date; onResend: () => Promise<void> }) {
  const [now, setNow] = useState(() => Date.now());
  const [busy, setBusy] = useState(false);
  const left = Math.ceil((at.getTime() - now) / 1000);
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [waiting]);
  const ask = async () => {
    setBusy(true);
    await onResend().finally(() => setBusy(false));
    setNow(Date.now());
  };
  return (
    <Button size="small" busy={busy} disabled={waiting} onClick={() => void ask()}>
      {waiting ? `Новый код через ${left} с` : 'Прислать новый код'}
    </Button>
  );
}
