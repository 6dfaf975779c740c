import { routes } from '@koreshok/domain/routes';
import {
  Badge,
  Breadcrumbs,
  Card,
  CopyCode,
  counted,
  DateTime,
  formatBytes,
  KeyValue,
  Notice,
  PageHeader,
  TextLink,
} from '@koreshok/ui';

import type { HeldDocumentCard } from '@/server/routers/operator.ts';

import { heldStateOfOne } from './held-filters.ts';

/** One document the gateway did not take in: what happened, what to do, and everything support asks for. */
export function HeldView({ held, ownerIsClient }: { held: HeldDocumentCard; ownerIsClient: boolean }) {
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Не приняты шлюзом', href: routes.operator.held() }]} />}
        title={held.number === null ? 'Документ без номера' : `Документ № ${held.number}`}
        mark={
          <Badge tone={held.state === 'held' ? 'warning' : 'neutral'}>{heldStateOfOne(held.state)}</Badge>
        }
      />
      <Notice tone={held.state === 'held' ? 'warning' : 'info'} title={held.text.what}>
        {held.text.todo}
      </Notice>
      <Card title="Откуда">
        <KeyValue
          items={[
            {
              term: 'ФН',
              value: held.fn === '' ? 'не указан' : <CopyCode value={held.fn} label="номер ФН" />,
            },
            { term: 'Чей', value: <Owner held={held} ownerIsClient={ownerIsClient} /> },
            { term: 'Порт', value: held.mode === 'production' ? 'рабочий' : 'тест-драйв' },
            {
              term: 'Адрес кассы в сети',
              value: <span className="font-mono">{held.remoteAddress || 'не записан'}</span>,
            },
            { term: 'Пришёл', value: <DateTime value={held.receivedAt} /> },
            {
              term: 'Последний раз',
              value: <DateTime value={held.lastSeenAt} />,
              hint:
                held.timesSeen > 1 ? `Всего ${counted(held.timesSeen, 'раз', 'раза', 'раз')}.` : undefined,
            },
          ]}
        />
      </Card>
      <Card title="Для разбора">
        <KeyValue
          items={[
            { term: 'Код причины', value: <span className="font-mono">{held.reason}</span> },
            { term: 'Что не сошлось', value: held.details || 'подробностей нет' },
            {
              term: 'Размер сообщения',
              value: formatBytes(held.sizeBytes),
              hint: held.container === null && 'Содержимое закрыто: документ клиента — это его выручка.',
            },
          ]}
        />
        {held.container !== null && (
          <details className="mt-3">
            <summary className="text-accent">Показать сообщение в шестнадцатеричном виде</summary>
            <pre className="mt-2 max-h-80 overflow-auto rounded-md bg-subtle p-3 font-mono text-sm break-all whitespace-pre-wrap">
              {held.container}
            </pre>
          </details>
        )}
      </Card>
    </div>
  );
}

function Owner({ held, ownerIsClient }: { held: HeldDocumentCard; ownerIsClient: boolean }) {
  if (!ownerIsClient) return 'пока неизвестно: ФН не найден ни у одного клиента';
  return <TextLink href={routes.operator.client(held.organizationId)}>{held.organizationName}</TextLink>;
}
