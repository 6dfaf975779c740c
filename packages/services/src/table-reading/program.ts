import { answerQuestions } from '@koreshok/environment/apart';

import { type Table, TableError, type TableFault } from '../tables/table.ts';
import { readTable } from './read.ts';

/** A file on its way to the process that reads it. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type ReadFile = { readonly table: Table } | { readonly fault: TableFault };

answerQuestions<FileToRead, ReadFile>(async ({ bytes, fileName }) => {
  try {
    return { table: await readTable(bytes, fileName) };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { fault: error.code };
  }
});
