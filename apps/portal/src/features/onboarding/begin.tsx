'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Notice, Progress } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import type { Beginning } from './beginning.ts';

/** Keeps what was chosen before signing in, and goes on to the first step. */
export function Begin({ beginning }: { beginning: Beginning }) {
  const api = useTRPCClient();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string>();
  const begun = useRef(false);
  const begin = useCallback(async () => {
    setRefusal(undefined);
    try {
      await api.onboarding.saveDraft.mutate(beginning);
      router.replace(routes.public.onboardingStep('company'));
    } catch (thrown) {
      setRefusal(failureOf(thrown).sentence);
    }
  }, [api, router, beginning]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin();
  }, [begin]);
  if (refusal !== undefined) {
    return (
      <Notice
        live
        tone="danger"
        title={refusal}
        action={<Button onClick={() => void begin()}>Повторить</Button>}
      />
    );
  }
  return <Progress label="Готовим подключение" />;
}
