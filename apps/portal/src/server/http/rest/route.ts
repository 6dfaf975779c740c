import type { Actor } from '@koreshok/domain';
import type { FilesContext } from '@koreshok/services/context';
import type { z } from 'zod';

import type { Declaration } from '../../declaration/index.ts';

export type RestMethod = 'GET' | 'POST' | 'DELETE';

/** One address of the programming interface: what it takes, what it gives, and how it is declared. */
export interface RestRoute<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends Declaration {
  readonly method: RestMethod;
  /** Under `/api/v1`, with parameters in braces: `/registers/{registerId}`. */
  readonly path: string;
  readonly summary: string;
  /** Path and query parameters and the body, together under their names. */
  readonly input: Input;
  /** Only what is named here leaves the server. */
  readonly output: Output;
  readonly run: (services: FilesContext, actor: Actor, input: z.output<Input>) => Promise<z.input<Output>>;
}

/** Keeps the types of one route together; the list of routes forgets them. */
export function restRoute<Input extends z.ZodType, Output extends z.ZodType>(
  route: RestRoute<Input, Output>,
): AnyRestRoute {
  return {
    ...route,
    answer: async (services, actor, raw) =>
      route.output.parse(await route.run(services, actor, route.input.parse(raw))),
  };
}

export interface AnyRestRoute extends Omit<RestRoute, 'run'> {
  /** Parses, runs and keeps what may leave. Throws ZodError for bad input. */
  readonly answer: (services: FilesContext, actor: Actor, raw: unknown) => Promise<unknown>;
}
