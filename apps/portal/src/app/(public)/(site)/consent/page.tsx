import { DateTime, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ConsentText } from '@/features/registration/consent-text.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Согласие на обработку персональных данных' };

export default async function ConsentPage({ searchParams }: { searchParams: Promise<{ version?: string }> }) {
  const { version } = await searchParams;
  const wanted = /^\d{1,6}$/.test(version ?? '') ? { version: Number(version) } : {};
  const consent = await load((api) => api.registration.consent(wanted));
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6 px-5 py-10">
      <PageHeader
        title="Согласие на обработку персональных данных"
        lead={
          <>
            Редакция {consent.version} от <DateTime value={consent.publishedAt} />
          </>
        }
      />
      <ConsentText consent={consent} />
    </div>
  );
}
