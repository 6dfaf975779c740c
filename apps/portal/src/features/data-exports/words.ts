import type { Tone } from '@koreshok/ui';

import type { DataExportRow } from '@/server/routers/data-exports.ts';

export const EXPORT_STATES: readonly DataExportRow['state'][] = [
  'running',
  'done',
  'failed',
  'cancelled',
  'expired',
];

export const EXPORT_STATE_WORDS: Readonly<Record<DataExportRow['state'], string>> = {
  running: 'Собирается',
  done: 'Готов',
  failed: 'Не собран',
  cancelled: 'Остановлен',
  expired: 'Удалён по сроку',
};

export const EXPORT_TONES: Readonly<Record<DataExportRow['state'], Tone>> = {
  running: 'info',
  done: 'positive',
  failed: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
};

/** «10.2026» of 202610. */
function monthWords(month: number): string {
  return `${String(month % 100).padStart(2, '0')}.${Math.floor(month / 100)}`;
}

/** Which months an archive holds. */
export function periodWords({ fromMonth, toMonth }: Pick<DataExportRow, 'fromMonth' | 'toMonth'>): string {
  if (fromMonth === null && toMonth === null) return 'За всё время';
  if (fromMonth === null) return `По ${monthWords(toMonth ?? 0)}`;
  return toMonth === null
    ? `С ${monthWords(fromMonth)}`
    : `${monthWords(fromMonth)} — ${monthWords(toMonth)}`;
}
