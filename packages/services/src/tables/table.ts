import { KnownError } from '@koreshok/domain';

/** The formats a table may come in. */
export type TableFormat = 'xlsx' | 'csv' | 'xml';

/** A table as it stood in a file: the first row is the heading, every cell is text without spaces around it. */
export interface Table {
  readonly format: TableFormat;
  readonly rows: readonly (readonly string[])[];
}

/** Put before a number that a spreadsheet kept with too few digits: it cannot be trusted. */
export const ROUNDED = '≈';

export type TableFault =
  | 'file.empty'
  | 'file.large'
  | 'file.type'
  | 'file.unreadable'
  | 'file.unpacked'
  | 'file.rows'
  | 'file.columns'
  | 'file.doctype'
  | 'file.time';

const SENTENCES: Readonly<Record<TableFault, string>> = {
  'file.empty': 'Файл пустой: в нём нет ни одной строки с данными. Заполните шаблон и загрузите снова.',
  'file.large': 'Файл больше 5 МБ. Разделите его на части и загрузите по очереди.',
  'file.type': 'Это не таблица XLSX, CSV или XML. Сохраните список в одном из этих форматов.',
  'file.unreadable': 'Файл повреждён и не читается. Сохраните его заново и загрузите ещё раз.',
  'file.unpacked': 'Внутри файла слишком много данных. Оставьте один лист со списком и сохраните заново.',
  'file.rows': 'В файле больше 20 000 строк. Разделите его на части.',
  'file.columns': 'В первой строке нет нужных столбцов. Возьмите шаблон и перенесите данные в него.',
  'file.doctype': 'В файле есть объявление DOCTYPE, такие файлы мы не читаем. Сохраните XML без него.',
  'file.time': 'Файл не удалось прочитать за отведённое время. Разделите его на части.',
};

/** A file that is no table we take; `sentence` is for the person who sent it. */
export class TableError extends KnownError {
  static override readonly known = 'TableError';
  readonly code: TableFault;
  readonly sentence: string;

  constructor(code: TableFault, sentence: string = SENTENCES[code], options: ErrorOptions = {}) {
    super(`${code}: ${sentence}`, options);
    this.code = code;
    this.sentence = sentence;
  }
}
