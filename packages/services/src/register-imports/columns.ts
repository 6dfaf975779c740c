import { TableError, type TemplateFile, templateFile, type TableFormat } from '../tables/index.ts';

/** One line of a file of registers, as it was typed. */
export interface TypedRow {
  readonly outlet: string;
  readonly address: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
}

export type TypedField = keyof TypedRow;

interface Column {
  readonly field: TypedField;
  readonly heading: string;
  /** Its name as an attribute of XML. */
  readonly attribute: string;
  readonly needed: boolean;
  /** Other names it goes by, in lower case. */
  readonly names: readonly string[];
}

/** The columns of a file of registers in the order of the template. */
export const COLUMNS: readonly Column[] = [
  {
    field: 'outlet',
    heading: 'Торговая точка',
    attribute: 'Точка',
    needed: false,
    names: ['точка', 'магазин', 'подразделение'],
  },
  {
    field: 'address',
    heading: 'Адрес точки',
    attribute: 'Адрес',
    needed: false,
    names: ['адрес', 'адрес установки', 'адрес расчетов', 'адрес расчётов'],
  },
  {
    field: 'name',
    heading: 'Название кассы',
    attribute: 'Название',
    needed: false,
    names: ['название', 'касса', 'имя кассы', 'наименование'],
  },
  {
    field: 'model',
    heading: 'Модель',
    attribute: 'Модель',
    needed: true,
    names: ['модель ккт', 'модель кассы'],
  },
  {
    field: 'serialNumber',
    heading: 'Заводской номер',
    attribute: 'ЗаводскойНомер',
    needed: true,
    names: ['заводскойномер', 'заводской номер ккт', 'серийный номер', 'зн', 'зн ккт'],
  },
  {
    field: 'registrationNumber',
    heading: 'РНМ',
    attribute: 'РНМ',
    needed: true,
    names: ['рнм ккт', 'регистрационный номер', 'регистрационный номер ккт', 'рн ккт'],
  },
  {
    field: 'fn',
    heading: 'Номер ФН',
    attribute: 'НомерФН',
    needed: true,
    names: ['номерфн', 'фн', 'заводской номер фн', '№ фн'],
  },
];

const EXAMPLE = [
  'Кафе на Лесной',
  'Москва, Лесная улица, 5',
  'Прилавок 1',
  'Атол 30Ф',
  '00106900000001',
  '0000000001062448',
  '7380440812345678',
];

/** The template of such a file. */
export function registerTemplate(format: TableFormat): Promise<TemplateFile> {
  return templateFile(format, {
    heading: COLUMNS.map(({ heading }) => heading),
    examples: [EXAMPLE],
    xml: { root: 'Кассы', row: 'Касса', names: COLUMNS.map(({ attribute }) => attribute) },
  });
}

/**
 * The rows under the heading, each cell under the field it belongs to; columns nobody knows are left out.
 * @returns rows with their numbers as a spreadsheet shows them, from 2.
 * @throws TableError `file.columns` that names what is missing.
 */
export function typedRows(
  table: readonly (readonly string[])[],
): readonly { readonly number: number; readonly row: TypedRow }[] {
  const heading = (table[0] ?? []).map((cell) => cell.toLowerCase().replaceAll('*', '').trim());
  const places = new Map(
    COLUMNS.map(({ field, heading: own, attribute, names }) => {
      const known = [own.toLowerCase(), attribute.toLowerCase(), ...names];
      return [field, heading.findIndex((cell) => known.includes(cell))] as const;
    }),
  );
  const missing = COLUMNS.filter(({ field, needed }) => needed && places.get(field) === -1);
  if (missing.length > 0) {
    const list = missing.map((column) => `«${column.heading}»`).join(', ');
    throw new TableError(
      'file.columns',
      `В первой строке нет столбцов: ${list}. Возьмите шаблон и перенесите данные в него.`,
    );
  }
  const cell = (cells: readonly string[], field: TypedField) => cells[places.get(field) ?? -1] ?? '';
  return table.slice(1).map((cells, at) => ({
    number: at + 2,
    row: {
      outlet: cell(cells, 'outlet'),
      address: cell(cells, 'address'),
      name: cell(cells, 'name'),
      model: cell(cells, 'model'),
      serialNumber: cell(cells, 'serialNumber'),
      registrationNumber: cell(cells, 'registrationNumber'),
      fn: cell(cells, 'fn'),
    },
  }));
}
