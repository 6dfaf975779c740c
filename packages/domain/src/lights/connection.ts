import { instantOfRegisterTime } from '@koreshok/fiscal/time';
import type { RegisterDocuments } from './condition.ts';
import type { LightFinding } from './light.ts';
import {
  DRIVE_STOPS_AFTER_DAYS,
  SHIFT_HOURS,
  SILENT_DAYS,
  SILENT_LONG_DAYS,
  STOP_NEAR_DAYS,
  UNCONFIRMED_HOURS,
} from './limits.ts';
import { days, documents as documentsInWords } from './words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHECK = { actor: 'technician', action: 'Проверить связь кассы' } as const;

/** What silence, unconfirmed documents and a shift left open say. */
export function connectionFindings(documents: RegisterDocuments, timeZone: string, at: Date): LightFinding[] {
  return [
    ...unconfirmedFindings(documents, timeZone, at),
    ...silenceFindings(documents, at),
    ...shiftFindings(documents, timeZone, at),
  ];
}

/** Whole days until the drive stops for want of a confirmation; null while nothing waits, below zero after it. */
export function stopsInDays(
  documents: Pick<RegisterDocuments, 'unconfirmedCount' | 'firstUnconfirmedAt'>,
  timeZone: string,
  at: Date,
): number | null {
  if (documents.unconfirmedCount === 0 || documents.firstUnconfirmedAt === null) return null;
  const since = instantOfRegisterTime(documents.firstUnconfirmedAt, timeZone);
  return Math.floor((since + DRIVE_STOPS_AFTER_DAYS * DAY - at.getTime()) / DAY);
}

function unconfirmedFindings(documents: RegisterDocuments, timeZone: string, at: Date): LightFinding[] {
  const count = documents.unconfirmedCount;
  const left = stopsInDays(documents, timeZone, at);
  if (left === null || documents.firstUnconfirmedAt === null) return [];
  const since = instantOfRegisterTime(documents.firstUnconfirmedAt, timeZone);
  const age = at.getTime() - since;
  const cause = `В ФН ${documentsInWords(count)} без подтверждения.`;
  if (left <= STOP_NEAR_DAYS) {
    return [
      {
        state: 'failing',
        reason: 'unconfirmed_stop_near',
        cause,
        consequence:
          left > 0 ? `Через ${days(left)} ФН остановит продажи.` : 'ФН остановил продажи до связи с ОФД.',
        ...CHECK,
      },
    ];
  }
  if (age < UNCONFIRMED_HOURS * HOUR && !documents.warnings.operatorSilent) return [];
  return [
    {
      state: 'attention',
      reason: 'unconfirmed',
      cause,
      consequence: `Если связь не вернётся, через ${days(left)} ФН остановит продажи.`,
      ...CHECK,
    },
  ];
}

function silenceFindings(documents: RegisterDocuments, at: Date): LightFinding[] {
  const silent = Math.floor((at.getTime() - documents.lastReceivedAt.getTime()) / DAY);
  if (silent < SILENT_DAYS) return [];
  const cause = `От кассы ${days(silent)} нет ни одного документа.`;
  if (silent < SILENT_LONG_DAYS) {
    return [
      {
        state: 'attention',
        reason: 'silent',
        cause,
        consequence: 'Если касса торгует, документы копятся в ФН, и через 30 дней он остановит продажи.',
        ...CHECK,
      },
    ];
  }
  return [
    {
      state: 'failing',
      reason: 'silent_long',
      cause,
      consequence:
        silent >= DRIVE_STOPS_AFTER_DAYS
          ? 'Если касса торговала без связи, ФН уже остановил продажи.'
          : `Если касса торгует, через ${days(DRIVE_STOPS_AFTER_DAYS - silent)} ФН остановит продажи.`,
      ...CHECK,
    },
  ];
}

function shiftFindings(documents: RegisterDocuments, timeZone: string, at: Date): LightFinding[] {
  if (!documents.shiftOpen || documents.shiftOpenedAt === null) return [];
  const open = at.getTime() - instantOfRegisterTime(documents.shiftOpenedAt, timeZone);
  if (open <= SHIFT_HOURS * HOUR) return [];
  return [
    {
      state: 'attention',
      reason: 'shift_too_long',
      cause: 'Смена открыта больше 24 часов.',
      consequence: 'Касса не пробьёт чек, пока смену не закроют и не откроют заново.',
      actor: 'cashier',
      action: 'Закрыть смену',
    },
  ];
}
