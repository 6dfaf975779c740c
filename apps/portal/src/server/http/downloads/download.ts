import type { Actor } from '@koreshok/domain';
import type { FilesContext } from '@koreshok/services/context';
import type { z } from 'zod';

import type { Declaration } from '../../declaration/index.ts';

/** A file that is given out, whole or as it is read. */
export type GivenFile = {
  readonly name: string;
  readonly mediaType: string;
} & (
  | { readonly bytes: Uint8Array }
  | { readonly stream: ReadableStream<Uint8Array>; readonly sizeBytes: number }
);

/** A door files come out of. Parameters stand in the address. */
export interface Download<Input extends z.ZodType> extends Declaration {
  /** The last step of its address. */
  readonly name: string;
  readonly input: Input;
  readonly give: (services: FilesContext, actor: Actor, input: z.output<Input>) => Promise<GivenFile>;
}

export interface AnyDownload extends Pick<Download<z.ZodType>, keyof Declaration | 'name'> {
  /** Throws for bad input or a refusal. */
  readonly open: (services: FilesContext, actor: Actor, raw: unknown) => Promise<GivenFile>;
}

/** Keeps the types of one download together; the list of downloads forgets them. */
export function given<Input extends z.ZodType>(definition: Download<Input>): AnyDownload {
  return {
    ...definition,
    open: (services, actor, raw) => definition.give(services, actor, definition.input.parse(raw)),
  };
}
