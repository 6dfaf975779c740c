export const DATA_EXPORT_STATES = ['running', 'done', 'failed', 'cancelled', 'expired'] as const;
export type DataExportState = (typeof DATA_EXPORT_STATES)[number];

export const DATA_EXPORT_STATE_WORDS: Readonly<Record<DataExportState, string>> = {
  running: 'Собирается',
  done: 'Готов',
  failed: 'Не собран',
  cancelled: 'Остановлен',
  expired: 'Удалён по сроку',
};

/** Months of receipt (yyyymm), both included; null leaves a side open. */
export interface ExportedMonths {
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
}

/** Which months an archive holds: «За всё время», «С 01.2026», «01.2026 — 10.2026». */
export function exportedMonthsWords({ fromMonth, toMonth }: ExportedMonths): string {
  if (fromMonth === null) return toMonth === null ? 'За всё время' : `По ${monthWords(toMonth)}`;
  return toMonth === null
    ? `С ${monthWords(fromMonth)}`
    : `${monthWords(fromMonth)} — ${monthWords(toMonth)}`;
}

/** «10.2026» of 202610. */
function monthWords(month: number): string {
  return `${String(month % 100).padStart(2, '0')}.${Math.floor(month / 100)}`;
}
