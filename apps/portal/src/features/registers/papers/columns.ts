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

/** For a draft of a form, which holds texts. */
export function rowsText(rows: readonly PapersRow[]): string {
  return JSON.stringify(rows);
}

/** The way back; what cannot be read is an empty row. */
export function rowsOfText(text: string): readonly PapersRow[] {
  try {
    const kept: unknown = JSON.parse(text);
    const rows = Array.isArray(kept) ? kept.map(rowOf) : [];
    return rows.length === 0 ? [EMPTY_PAPERS] : rows;
  } catch {
    return [EMPTY_PAPERS];
  }
}

function rowOf(kept: unknown): PapersRow {
  const known = typeof kept === 'object' && kept !== null ? (kept as Partial<Record<string, unknown>>) : {};
  const textOf = (name: keyof PapersRow) => {
    const value = known[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    name: textOf('name'),
    model: textOf('model'),
    serialNumber: textOf('serialNumber'),
    registrationNumber: textOf('registrationNumber'),
    fn: textOf('fn'),
  };
}

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
