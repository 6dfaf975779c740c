/** The numbers of one register as they are typed into a grid. */
export interface PapersRow {
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
}

export const EMPTY_PAPERS: PapersRow = {
  name: '',
  model: '',
  serialNumber: '',
  registrationNumber: '',
  fn: '',
};

export interface GridColumn<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly mono?: boolean;
  /** Characters a spreadsheet may paste, spaces included. */
  readonly maxLength: number;
}

export const PAPERS_COLUMNS: readonly GridColumn<keyof PapersRow>[] = [
  { name: 'name', label: 'Название кассы', maxLength: 80 },
  { name: 'model', label: 'Модель', maxLength: 120 },
  { name: 'serialNumber', label: 'Заводской номер', mono: true, maxLength: 20 },
  { name: 'registrationNumber', label: 'РНМ', mono: true, maxLength: 30 },
  { name: 'fn', label: 'Номер ФН', mono: true, maxLength: 30 },
];
