import { routes } from '@koreshok/domain/routes';
import { formatRegisterTime, registerTime } from '@koreshok/fiscal/time';
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

import type { HeldDocumentCard } from '@/server/routers/held.ts';

import { HeldActions } from './held-actions.tsx';
import { heldStateOfOne } from './held-filters.ts';
import { HexView } from './hex-view.tsx';

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
      {held.replay !== null && (
        <Notice
          tone={held.state === 'replayed' ? 'positive' : 'info'}
          title={
            <>
              Решали заново <DateTime value={held.replay.at} />
            </>
          }
        >
          {held.replay.sentence}
        </Notice>
      )}
      <HeldActions held={held} />
      {held.says !== null && <Says says={held.says} />}
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
              hint:
                held.message === null &&
                'Содержимое закрыто: документ клиента — это его выручка. Откройте её на странице клиента, указав причину.',
            },
          ]}
        />
        {held.message !== null && (
          <div className="mt-4">
            <HexView hex={held.message} fileName={`${held.fn || 'fn'}-${held.number ?? 0}.bin`} />
          </div>
        )}
      </Card>
    </div>
  );
}

function Says({ says }: { says: NonNullable<HeldDocumentCard['says']> }) {
  const items = [
    { term: 'Вид', value: says.title },
    says.registerTime !== null && {
      term: 'Время кассы',
      value: formatRegisterTime(registerTime(says.registerTime)),
    },
    says.registrationNumber !== null && {
      term: 'РНМ',
      value: <CopyCode value={says.registrationNumber} label="РНМ" />,
    },
    says.inn !== null && { term: 'ИНН пользователя', value: <CopyCode value={says.inn} label="ИНН" /> },
    says.factoryNumber !== null && {
      term: 'Заводской номер',
      value: <CopyCode value={says.factoryNumber} label="заводской номер" />,
    },
  ].filter((item) => item !== false);
  return (
    <Card title="Что говорит документ" description="Прочитано из самого документа, с карточкой не сверено.">
      <KeyValue items={items} />
    </Card>
  );
}

function Owner({ held, ownerIsClient }: { held: HeldDocumentCard; ownerIsClient: boolean }) {
  if (!ownerIsClient) return 'пока неизвестно: ФН не найден ни у одного клиента';
  return <TextLink href={routes.operator.client(held.organizationId)}>{held.organizationName}</TextLink>;
}
