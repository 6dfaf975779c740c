import { PageHeader, TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ApiKeyList } from '@/features/api-keys/api-key-list.tsx';
import { CreateApiKey } from '@/features/api-keys/create-api-key.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Ключи API' };

export default async function ApiKeysPage() {
  const keys = await load((api) => api.apiKeys.list());
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader
        title="Ключи API"
        lead={
          <>
            Для учётных систем и своих программ.{' '}
            <TextLink href="/api/v1/openapi.json">Описание интерфейса</TextLink>
          </>
        }
        action={keys.length > 0 && <CreateApiKey />}
      />
      <ApiKeyList keys={keys} action={<CreateApiKey />} />
    </div>
  );
}
