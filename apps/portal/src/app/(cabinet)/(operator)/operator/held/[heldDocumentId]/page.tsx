import { routes } from '@koreshok/domain/routes';
import {
  Breadcrumbs,
  Card,
  CopyCode,
  DateTime,
  formatBytes,
  KeyValue,
  Notice,
  PageHeader,
} from '@koreshok/ui';
import type { Metadata } from 'next';

import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Документ не принят' };

export default async function HeldDocumentPage({ params }: { params: Promise<{ heldDocumentId: string }> }) {
  const { heldDocumentId } = await params;
  const held = await load((api) => api.operator.heldDocument({ heldDocumentId }));
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Не приняты шлюзом', href: routes.operator.held() }]} />}
        title={held.text.what}
        lead={held.text.todo}
      />
      <Card title="Документ">
        <KeyValue
          items={[
            { term: 'ФН', value: held.fn === '' ? 'неизвестен' : <CopyCode value={held.fn} label="ФН" /> },
            { term: 'ФД', value: held.number === null ? 'неизвестен' : String(held.number) },
            { term: 'Чей', value: held.organizationName },
            { term: 'Порт', value: held.mode === 'production' ? 'рабочий' : 'тест-драйв' },
            { term: 'Подробности', value: held.details === '' ? '—' : held.details },
            { term: 'Адрес кассы', value: <span className="font-mono">{held.remoteAddress}</span> },
            { term: 'Впервые', value: <DateTime value={held.receivedAt} /> },
            {
              term: 'Последний раз',
              value: <DateTime value={held.lastSeenAt} />,
              hint: `всего раз: ${held.timesSeen}`,
            },
            { term: 'Размер', value: formatBytes(held.sizeBytes) },
          ]}
        />
      </Card>
      {held.container === null ? (
        <Notice title="Содержимое закрыто">
          Документ принадлежит клиенту, его содержимое — выручка клиента.
        </Notice>
      ) : (
        <Card title="Контейнер" description="Как пришёл, в шестнадцатеричном виде">
          <pre className="max-h-80 overflow-auto rounded-md bg-subtle p-3 font-mono text-sm break-all whitespace-pre-wrap">
            {held.container}
          </pre>
        </Card>
      )}
    </div>
  );
}
