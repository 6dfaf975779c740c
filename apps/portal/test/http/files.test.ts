import { AppError } from '@koreshok/domain';
import { describe, expect, test } from 'vitest';

import { dispositionOf } from '@/server/http/downloads/answer.ts';
import { readBody } from '@/server/http/uploads/body.ts';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(
    'http://lk.example.ru/api/upload/x',
    Object.assign({ method: 'POST', body, headers }, { duplex: 'half' }),
  );

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** A body that says nothing of its length, in parts of a thousand bytes; tells how many were asked for. */
function endless() {
  const asked = { parts: 0 };
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    asked.parts += 1;
    controller.enqueue(new Uint8Array(1_000));
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  return { body, asked };
}

describe('the body of an upload', () => {
  test('is read to its end where it is short enough', async () => {
    expect(await readBody(post('1234567890'), 10)).toHaveLength(10);
    expect(await codeOf(readBody(post('12345678901'), 10))).toBe('file.large');
  });

  test('that says to be too long is refused before a byte of it is read', async () => {
    const { body, asked } = endless();
    const request = post(body, { 'content-length': '5001' });
    expect(await codeOf(readBody(request, 5_000))).toBe('file.large');
    expect(asked.parts).toBe(0);
  });

  test('that never ends is left where it became too long', async () => {
    const { body, asked } = endless();
    expect(await codeOf(readBody(post(body), 5_000))).toBe('file.large');
    expect(asked.parts).toBeLessThan(10);
  });
});

describe('the name a file is saved under', () => {
  test('keeps its letters for browsers that know how, and is harmless for all', () => {
    const header = dispositionOf('Договор "№ 7"\r\nSet-Cookie: a=b\'; ../x.pdf');
    expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.!~%-]+$/);
    const [, whole = ''] = header.split("UTF-8''");
    expect(decodeURIComponent(whole)).toBe('Договор "№ 7"\r\nSet-Cookie: a=b\'; ../x.pdf');
  });
});
