import type { Kind } from './kinds.ts';

/** The processes that read settings. `tools` stands for every command of the tools folder. */
export const processNames = [
  'portal',
  'gateway',
  'worker',
  'sandbox',
  'migrator',
  'supervisor',
  'tools',
] as const;

export type ProcessName = (typeof processNames)[number];

/** Reads another setting's text, so that one default can follow another (a url follows its port). */
export type TextOf = (name: string) => string;

export type Default = string | ((textOf: TextOf) => string);

/** One entry of the catalogue. */
export interface Setting<T, Readers extends ProcessName, Optional extends boolean = boolean> {
  readonly kind: Kind<T>;
  /** One English sentence for the person who sets it. */
  readonly meaning: string;
  readonly readBy: readonly Readers[];
  /** The value where none is given: everywhere, or in development alone. */
  readonly fallback: Default | undefined;
  readonly onlyInDevelopment: boolean;
  /** An optional setting may be absent; its value is then `undefined`. */
  readonly optional: Optional;
}

interface Entry<T, Readers extends ProcessName> {
  readonly kind: Kind<T>;
  readonly meaning: string;
  readonly readBy: readonly Readers[];
}

/** A setting with one default for development and production. */
export function setting<T, const Readers extends ProcessName>(
  entry: Entry<T, Readers> & { readonly fallback: Default },
): Setting<T, Readers, false> {
  return { ...entry, onlyInDevelopment: false, optional: false };
}

/** A setting that production has to name: a secret, another system's url, a legal identity. */
export function ownSetting<T, const Readers extends ProcessName>(
  entry: Entry<T, Readers> & { readonly inDevelopment: Default },
): Setting<T, Readers, false> {
  const { inDevelopment, ...rest } = entry;
  return { ...rest, fallback: inDevelopment, onlyInDevelopment: true, optional: false };
}

/** A setting that may stay away. */
export function optionalSetting<T, const Readers extends ProcessName>(
  entry: Entry<T, Readers>,
): Setting<T, Readers, true> {
  return { ...entry, fallback: undefined, onlyInDevelopment: false, optional: true };
}
