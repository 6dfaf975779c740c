import type { Actor } from '@koreshok/domain';
import type { FilesContext } from '@koreshok/services/context';
import type { z } from 'zod';

import type { Declaration } from '../../declaration/index.ts';

/** A file as it came: its name only ever shown, its bytes judged by what takes them. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that came together, by the names of their parts. */
export type UploadedFiles = Readonly<Partial<Record<string, UploadedFile>>>;

/** A door for files. Parameters stand in the address, the file is the body. */
export interface Upload<Input extends z.ZodType> extends Declaration {
  /** The last step of its address. */
  readonly name: string;
  /** A longer body is refused while it is still coming. */
  readonly mostBytes: number;
  /** Names of files that may come beside the first, which is named first here. */
  readonly parts?: readonly [string, ...string[]];
  readonly input: Input;
  readonly take: (
    services: FilesContext,
    actor: Actor,
    input: z.output<Input>,
    file: UploadedFile,
    files: UploadedFiles,
  ) => Promise<object>;
}

export interface AnyUpload
  extends Pick<Upload<z.ZodType>, keyof Declaration | 'name' | 'mostBytes' | 'parts'> {
  /** Throws for bad input or a refusal. */
  readonly accept: (
    services: FilesContext,
    actor: Actor,
    raw: unknown,
    file: UploadedFile,
    files: UploadedFiles,
  ) => Promise<object>;
}

/** Keeps the types of one upload together; the list of uploads forgets them. */
export function uploaded<Input extends z.ZodType>(definition: Upload<Input>): AnyUpload {
  return {
    ...definition,
    accept: (services, actor, raw, file, files) =>
      definition.take(services, actor, definition.input.parse(raw), file, files),
  };
}
