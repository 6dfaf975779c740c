import {
  Card,
  CopyCode,
  counted,
  FiscalDriveGauge,
  formatRegisterTime,
  KeyValue,
  type State,
} from '@koreshok/ui';

import type { DriveCard as Drive } from '@/server/routers/registers.ts';

/** When a drive's end comes into sight and when it presses, in days. */
const SOON_DAYS = 30;
const PRESSING_DAYS = 7;
const NEARLY_FULL = 0.9;

/** The drive that stands in the register: how long its key works and how full it is. */
export function DriveCardView({ drive }: { drive: Drive | null }) {
  if (drive === null) {
    return (
      <Card title="Фискальный накопитель">
        <p className="text-muted">В кассе сейчас нет накопителя, который мы знаем.</p>
      </Card>
    );
  }
  const filled = drive.fillPercent / 100;
  return (
    <Card title="Фискальный накопитель">
      <div className="flex flex-col gap-5">
        {drive.daysLeft === null ? (
          <p className="text-muted">
            Срок ключа узнаем из отчёта о регистрации. Для этой модели он обычно{' '}
            {counted(drive.keyTermDays, 'день', 'дня', 'дней')}.
          </p>
        ) : (
          <FiscalDriveGauge
            daysLeft={drive.daysLeft}
            termDays={drive.keyTermDays}
            filled={filled}
            daysState={daysState(drive.daysLeft)}
            fillState={filled >= NEARLY_FULL ? 'attention' : 'working'}
            until={
              drive.validUntil === null ? undefined : `до ${formatRegisterTime(drive.validUntil, 'date')}`
            }
          />
        )}
        <KeyValue
          items={[
            { term: 'Номер ФН', value: <CopyCode value={drive.fn} label="номер ФН" /> },
            { term: 'Модель', value: drive.model },
            { term: 'Документов', value: String(drive.lastNumber) },
            ...(drive.unconfirmedCount === 0
              ? []
              : [
                  {
                    term: 'Не передано',
                    value: counted(drive.unconfirmedCount, 'документ', 'документа', 'документов'),
                  },
                ]),
            ...(drive.closed ? [{ term: 'Состояние', value: 'закрыт, чеки не пробивает' }] : []),
          ]}
        />
      </div>
    </Card>
  );
}

function daysState(days: number): State {
  if (days < PRESSING_DAYS) return 'failing';
  return days < SOON_DAYS ? 'attention' : 'working';
}
