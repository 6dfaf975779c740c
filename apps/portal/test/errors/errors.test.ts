import { AppError, notFound } from '@koreshok/domain';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { HTTP_STATUS, publicError, toAppError, toTrpcError } from '@/server/errors/index.ts';

describe('whatever is thrown', () => {
  it('an error of the product stays itself, with its details behind', () => {
    const error = notFound('register', { id: 'secret' });
    expect(toAppError(error)).toBe(error);
    expect(JSON.stringify(publicError(error))).not.toContain('secret');
  });

  it('anything unknown becomes «internal» and tells the visitor nothing of itself', () => {
    const error = toAppError(new Error('SELECT * FROM User; password=hunter2'));
    expect(error.kind).toBe('internal');
    expect(JSON.stringify(publicError(error))).not.toContain('hunter2');
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('a bad input names each field once, in Russian', () => {
    const shape = z.object({ limit: z.number().min(1), name: z.string('Заполните это поле.') });
    const error = toAppError(shape.safeParse({ limit: 'x' }).error);
    expect(error.code).toBe('input.invalid');
    expect(error.fields['name']).toBe('Заполните это поле.');
    expect(error.fields['limit']).toMatch(/[а-я]/i);
  });

  it('an unknown procedure is «not found», a broken body «bad request»', () => {
    expect(toAppError(new TRPCError({ code: 'NOT_FOUND' })).kind).toBe('not_found');
    expect(toAppError(new TRPCError({ code: 'PARSE_ERROR' })).kind).toBe('bad_request');
  });
});

describe('one error model', () => {
  const kinds = Object.keys(HTTP_STATUS) as (keyof typeof HTTP_STATUS)[];

  it.each(kinds)('%s has one status, and tRPC and REST agree on it', (kind) => {
    const { code } = toTrpcError(new AppError(kind, `test.${kind}`, 'Предложение.'));
    const statuses: Partial<Record<TRPCError['code'], number>> = {
      BAD_REQUEST: 400,
      UNAUTHORIZED: 401,
      FORBIDDEN: 403,
      NOT_FOUND: 404,
      CONFLICT: 409,
      TOO_MANY_REQUESTS: 429,
      SERVICE_UNAVAILABLE: 503,
      INTERNAL_SERVER_ERROR: 500,
    };
    expect(statuses[code]).toBe(HTTP_STATUS[kind]);
  });

  it('a tRPC error says no more than the code, and nothing twice', () => {
    const once = toTrpcError(new AppError('conflict', 'drive.in_use', 'ФН занят.', { details: { id: 7 } }));
    expect(once.message).toBe('drive.in_use');
    expect(toTrpcError(once).cause).toBe(once.cause);
  });
});
