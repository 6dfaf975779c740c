import type { Actor } from '@koreshok/domain';
import type { Page, ServiceContext } from '@koreshok/services/context';
import type { Cell } from '@koreshok/services/csv';
import type { z } from 'zod';

import type { Declaration } from '../../declaration/index.ts';

/** A list that can be downloaded as exactly what is filtered. */
export interface Export<Input extends z.ZodType, Row> extends Declaration {
  /** The last step of its address, and the beginning of the file's name. */
  readonly name: string;
  readonly fileName: string;
  readonly heading: readonly string[];
  /** Parameters of the address. */
  readonly input: Input;
  readonly page: (
    services: ServiceContext,
    actor: Actor,
    input: z.output<Input>,
    cursor: string | undefined,
    /** Of the brand under which it is asked. */
    host: string,
  ) => Promise<Page<Row>>;
  readonly cells: (row: Row) => readonly Cell[];
}

export interface AnyExport
  extends Pick<Export<z.ZodType, never>, keyof Declaration | 'name' | 'fileName' | 'heading'> {
  /** The rows part by part. Throws before the first one for bad input or a refusal. */
  readonly read: (
    services: ServiceContext,
    actor: Actor,
    raw: unknown,
    host: string,
  ) => (
    cursor: string | undefined,
  ) => Promise<{ readonly lines: readonly (readonly Cell[])[]; readonly next: string | null }>;
}

/** Keeps the types of one export together; the list of exports forgets them. */
export function exported<Input extends z.ZodType, Row>(definition: Export<Input, Row>): AnyExport {
  return {
    ...definition,
    read: (services, actor, raw, host) => {
      const input = definition.input.parse(raw);
      return async (cursor) => {
        const page = await definition.page(services, actor, input, cursor, host);
        return { lines: page.items.map(definition.cells), next: page.next };
      };
    },
  };
}
