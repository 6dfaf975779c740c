'use client';

import { counted, useToast } from '@koreshok/ui';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** Says that a way of coming in has changed, and offers to end the sessions that were opened before (ASVS 7.4.3). */
export function useTellChange(): (title: string) => void {
  const api = useTRPCClient();
  const toast = useToast();
  const endOthers = () => {
    api.sessions.endOthers.mutate().then(
      (count) => toast({ title: `Завершено: ${counted(count, 'сеанс', 'сеанса', 'сеансов')}` }),
      (thrown: unknown) => toast({ title: failureOf(thrown).sentence, tone: 'danger' }),
    );
  };
  return (title) =>
    toast({
      title,
      description: 'Если вы входили и с других устройств, те сеансы ещё открыты.',
      action: { label: 'Завершить остальные сеансы', onPress: endOthers },
    });
}
