import { daysBetween, registerTimeAt } from '@koreshok/fiscal/time';
import type { RegisterDocuments } from './condition.ts';
import type { LightFinding } from './light.ts';
import { DRIVE_TERM_DAYS } from './limits.ts';
import { days, wallDay } from './words.ts';

const REPLACE = { actor: 'technician', action: 'Заменить ФН' } as const;

/** What the drive's term and its own warnings say. */
export function driveFindings(documents: RegisterDocuments, timeZone: string, at: Date): LightFinding[] {
  if (documents.driveClosed) {
    return [
      {
        state: 'failing',
        reason: 'drive_closed',
        cause: 'ФН закрыт отчётом о закрытии.',
        consequence: 'Касса не пробивает чеки, пока в ней нет нового ФН.',
        ...REPLACE,
      },
    ];
  }
  return [...termFindings(documents, timeZone, at), ...warningFindings(documents)];
}

function termFindings(documents: RegisterDocuments, timeZone: string, at: Date): LightFinding[] {
  if (documents.driveValidUntil === null) return [];
  const end = wallDay(documents.driveValidUntil);
  const left = daysBetween(registerTimeAt(at, timeZone), documents.driveValidUntil);
  if (left < 0) {
    return [
      {
        state: 'failing',
        reason: 'drive_term_ended',
        cause: `Срок ключа ФН закончился ${end}.`,
        consequence: 'Касса не пробивает чеки, налоговая снимет её с учёта сама.',
        ...REPLACE,
      },
    ];
  }
  if (left > DRIVE_TERM_DAYS) return [];
  return [
    {
      state: 'attention',
      reason: 'drive_term_ending',
      cause:
        left === 0 ? 'Срок ключа ФН заканчивается сегодня.' : `Через ${days(left)} закончится срок ключа ФН.`,
      consequence: `После ${end} касса перестанет пробивать чеки.`,
      ...REPLACE,
    },
  ];
}

function warningFindings({ warnings }: RegisterDocuments): LightFinding[] {
  const found: LightFinding[] = [];
  if (warnings.memoryFull) {
    found.push({
      state: 'attention',
      reason: 'drive_memory_full',
      cause: 'Память ФН заполнена на 99 %.',
      consequence: 'Касса вот-вот перестанет пробивать чеки.',
      ...REPLACE,
    });
  }
  if (warnings.replaceUrgently) {
    found.push({
      state: 'attention',
      reason: 'drive_replace_urgently',
      cause: 'ФН требует срочной замены: до конца срока меньше трёх дней.',
      consequence: 'Без нового ФН касса перестанет пробивать чеки.',
      ...REPLACE,
    });
  } else if (warnings.exhausted) {
    found.push({
      state: 'attention',
      reason: 'drive_exhausted',
      cause: 'ФН сообщает, что его срок кончается в ближайшие 30 дней.',
      consequence: 'Без нового ФН касса перестанет пробивать чеки.',
      ...REPLACE,
    });
  }
  return found;
}
