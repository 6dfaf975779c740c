'use client';

import type { DeadLetterKind, RelayTarget } from '@koreshok/domain';
import { Button, ConfirmDialog, counted, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { KIND_WORDS, TARGET_WORDS } from './words.ts';

/** All open letters of the list sent once more, those refused for good left out. */
export function ResendAll({
  count,
  scope,
}: {
  /** How many that are now. */
  count: number;
  scope: { readonly kind: DeadLetterKind | undefined; readonly target: RelayTarget | undefined };
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  if (count === 0) return null;
  const documents = counted(count, 'документ', 'документа', 'документов');
  const resend = async () => {
    const sent = await api.deadLetters.resendAll
      .mutate(scope)
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: `В очередь поставлено: ${counted(sent, 'документ', 'документа', 'документов')}` });
    router.refresh();
  };
  return (
    <div>
      <ConfirmDialog
        trigger={<Button variant="primary">Отправить ещё раз: {documents}</Button>}
        title={`Отправить ещё раз ${documents}?`}
        confirmLabel="Отправить все"
        onConfirm={resend}
      >
        {scopeWords(scope)} Каждый встанет в начало очереди своего накопителя. Что снова не пройдёт, откроется
        здесь опять. Каждая отправка останется в журнале.
      </ConfirmDialog>
    </div>
  );
}

function scopeWords({ kind, target }: Parameters<typeof ResendAll>[0]['scope']): string {
  const words = [
    ...(kind === undefined ? [] : [`причина «${KIND_WORDS[kind]}»`]),
    ...(target === undefined ? [] : [`получатель ${TARGET_WORDS[target]}`]),
  ];
  return words.length === 0
    ? 'Это документы, которые ждут решения, кроме окончательных отказов: их повторять бесполезно.'
    : `Это документы, которые ждут решения: ${words.join(', ')}, кроме окончательных отказов.`;
}
