/** Where a file of registers stands: checked, waiting for its owner's word, its rows being added, and how it ended. */
export const IMPORT_STATES = ['checking', 'ready', 'adding', 'done', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, string>> = {
  checking: 'Проверяется',
  ready: 'Ждёт вашего решения',
  adding: 'Добавляется',
  done: 'Добавлен',
  cancelled: 'Отменён',
  failed: 'Не прочитан',
};
