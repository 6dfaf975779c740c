import { daysBetween, registerTimeAt } from '@koreshok/fiscal/time';
import type { RegisterDocuments } from './condition.ts';
import type { LightFinding } from './light.ts';
import { DRIVE_FILL_PERCENT, DRIVE_TERM_DAYS } from './limits.ts';
import { days, wallDay } from './words.ts';

/** A pace taken from a young drive says little. */
const HALF_PERCENT = 50;
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
  return [
    ...termFindings(documents, timeZone, at),
    ...warningFindings(documents),
    ...fillFindings(documents, timeZone, at),
  ];
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

/** The drive warns at 99 % itself; by then there is no time to register a new one. */
function fillFindings(documents: RegisterDocuments, timeZone: string, at: Date): LightFinding[] {
  const { driveFillPercent, driveFullAt, warnings } = documents;
  if (warnings.memoryFull) return [];
  const left = driveFullAt === null ? null : daysBetween(registerTimeAt(at, timeZone), driveFullAt);
  const soon = left !== null && left <= DRIVE_TERM_DAYS && driveFillPercent >= HALF_PERCENT;
  if (driveFillPercent < DRIVE_FILL_PERCENT && !soon) return [];
  return [
    {
      state: 'attention',
      reason: 'drive_almost_full',
      cause: `ФН заполнен на ${String(driveFillPercent).replace('.', ',')} %.`,
      consequence:
        driveFullAt === null || left === null || left < 0
          ? 'Когда память кончится, касса перестанет пробивать чеки.'
          : `При нынешнем темпе память кончится ${wallDay(driveFullAt)}, и касса перестанет пробивать чеки.`,
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
