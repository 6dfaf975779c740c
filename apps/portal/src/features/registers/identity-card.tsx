import { cardFindings } from '@koreshok/domain/fns-application';
import { Badge, Card, CopyCode, KeyValue } from '@koreshok/ui';

import type { RegisterCard } from '@/server/routers/registers.ts';

import { timeZoneWords } from '../outlets/time-zones.ts';

const FFD: Readonly<Record<number, string>> = { 1: '1.0', 2: '1.05', 3: '1.1', 4: '1.2' };

/** Whose register it is and by which numbers the tax service knows it. */
export function IdentityCard({ register, client }: { register: RegisterCard; client?: string }) {
  return (
    <Card title="Касса">
      <KeyValue
        items={[
          ...(client === undefined ? [] : [{ term: 'Клиент', value: client }]),
          { term: 'РНМ', value: <CopyCode value={register.registrationNumber} label="РНМ" /> },
          {
            term: 'Заводской номер',
            value: <CopyCode look="plain" value={register.serialNumber} label="заводской номер" />,
          },
          { term: 'Модель', value: register.model },
          { term: 'Торговая точка', value: register.outletName, hint: register.outletAddress },
          { term: 'Часовой пояс', value: timeZoneWords(register.timeZone) },
          ...(register.fnsStatus === null || cardFindings(register.fnsStatus.status).length === 0
            ? []
            : [
                {
                  term: 'Карточка в ФНС',
                  value: (
                    <span className="flex flex-col items-start gap-1">
                      {cardFindings(register.fnsStatus.status).map(({ code, sentence, tone }) => (
                        <Badge key={code} tone={tone}>
                          {sentence}
                        </Badge>
                      ))}
                    </span>
                  ),
                },
              ]),
          {
            term: 'Режим',
            value:
              register.mode === 'production' ? (
                'рабочий'
              ) : (
                <Badge tone="info">тест-драйв: в налоговую не передаём</Badge>
              ),
          },
          {
            term: 'Формат документов',
            value:
              register.ffdVersion === null
                ? 'узнаем из первого документа'
                : `ФФД ${FFD[register.ffdVersion] ?? '—'}`,
          },
          ...(register.answer === null
            ? []
            : [
                {
                  term: 'Последний ответ кассе',
                  value: register.answer.words,
                  hint: `Реквизит ${register.answer.tag}, значение ${register.answer.value}.`,
                },
              ]),
        ]}
      />
    </Card>
  );
}
