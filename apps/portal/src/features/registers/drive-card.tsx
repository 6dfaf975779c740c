import { DRIVE_CAPACITY } from '@koreshok/fiscal/drive';
import {
  Card,
  CopyCode,
  counted,
  FiscalDriveGauge,
  formatNumber,
  formatRegisterTime,
  KeyValue,
  type State,
} from '@koreshok/ui';

import type { DriveCard as Drive } from '@/server/routers/registers.ts';

/** When a drive's end comes into sight and when it presses, in days. */
const SOON_DAYS = 30;
const PRESSING_DAYS = 7;
const NEARLY_FULL = 0.9;
/** Below that a pace says little. */
const SAYS_PACE = 0.1;

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
            {
              term: 'Документов',
              value: `${formatNumber(drive.lastNumber)} из ${formatNumber(DRIVE_CAPACITY)}`,
            },
            ...(drive.fullAt === null || filled < SAYS_PACE
              ? []
              : [
                  {
                    term: 'Память кончится',
                    value: `при этом темпе ${formatRegisterTime(drive.fullAt, 'date')}`,
                  },
                ]),
            ...(drive.unconfirmedCount === 0
              ? []
              : [
                  {
                    term: 'Не передано',
                    value: counted(drive.unconfirmedCount, 'документ', 'документа', 'документов'),
                    hint: waitingHint(drive),
                  },
                ]),
            ...drive.warnings.map((sentence) => ({ term: 'ФН сообщает', value: sentence })),
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

function waitingHint({ firstUnconfirmedAt, stopsInDays }: Drive): string | undefined {
  if (firstUnconfirmedAt === null || stopsInDays === null) return undefined;
  const since = `Первый ждёт с ${formatRegisterTime(firstUnconfirmedAt, 'date')}`;
  return stopsInDays > 0
    ? `${since}: через ${counted(stopsInDays, 'день', 'дня', 'дней')} ФН остановит продажи.`
    : `${since}: ФН остановил продажи.`;
}
