import { Card, CopyCode, DateTime, formatPhone, KeyValue } from '@koreshok/ui';

import type { ClientCard } from '@/server/routers/organizations.ts';

import { timeZoneWords } from '../outlets/time-zones.ts';

/** A client's requisites and contacts, as far as the relation shows them. */
export function ClientRequisites({ client }: { client: ClientCard }) {
  const { requisites } = client;
  if (requisites === null) return null;
  return (
    <Card title="Реквизиты">
      <KeyValue
        items={[
          { term: 'Полное название', value: requisites.fullName },
          { term: 'ИНН', value: <CopyCode look="plain" value={requisites.inn} label="ИНН" /> },
          ...filled('КПП', requisites.kpp),
          ...filled('ОГРН', requisites.ogrn),
          ...filled('Адрес', requisites.address),
          ...filled('Почта', requisites.email),
          ...filled('Телефон', formatPhone(requisites.phone)),
          { term: 'Часовой пояс', value: timeZoneWords(requisites.timeZone) },
          { term: 'С нами с', value: <DateTime value={requisites.createdAt} look="date" /> },
          { term: 'Привёл', value: client.agent?.name ?? 'пришёл сам' },
        ]}
      />
    </Card>
  );
}

function filled(term: string, value: string) {
  return value === '' ? [] : [{ term, value }];
}
