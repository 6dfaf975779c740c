'use client';

import { routes } from '@koreshok/domain/routes';
import { DateTime, Notice, TextLink } from '@koreshok/ui';

import type { Viewer } from '@/server/views/viewer.ts';

/** Leads whoever has no second factor to setting one up, before and after the organization's day. */
export function FactorDemand({
  demand: { standing, from },
  here = false,
  className,
}: {
  demand: Viewer['secondFactor'];
  /** Whether it stands on the page where factors are set up. */
  here?: boolean;
  className?: string;
}) {
  if (standing === 'free' || from === null) return null;
  const how = here ? (
    <>Подключите ключ доступа или приложение с кодами на этой странице.</>
  ) : (
    <>
      Подключите ключ доступа или приложение с кодами в разделе{' '}
      <TextLink href={routes.person.security()}>«Безопасность»</TextLink>.
    </>
  );
  return standing === 'asked' ? (
    <Notice
      tone="warning"
      className={className}
      title={
        <>
          До <DateTime value={from} /> организация просит подключить второй фактор для входа
        </>
      }
    >
      {how} Потом кабинет без него не откроется.
    </Notice>
  ) : (
    <Notice tone="danger" className={className} title="Кабинет закрыт, пока нет второго фактора для входа">
      Так решил владелец организации. {how} Кабинет откроется сразу.
    </Notice>
  );
}
