import { describe, expect, test } from 'vitest';

import { filesIn } from '../../src/server/http/uploads/parts.ts';

const NAMES = ['signature', 'power', 'powerSignature'] as const;

async function formOf(parts: Readonly<Record<string, string | File>>) {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.set(name, part);
  const response = new Response(form);
  return {
    body: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
  };
}

const read = async (parts: Readonly<Record<string, string | File>>) => {
  const { body, type } = await formOf(parts);
  return filesIn(body, type, NAMES, '');
};
const fileOf = (text: string) => new File([text], 'файл.sig');

describe('the body of an upload', () => {
  test('by itself is the first file', async () => {
    const body = new Uint8Array([1, 2, 3]);
    const { file, files } = await filesIn(body, 'application/octet-stream', NAMES, 'a.sig');
    expect(file).toEqual({ name: 'a.sig', bytes: body });
    expect(files).toEqual({ signature: file });
  });

  test('of several parts is told apart by their names', async () => {
    const { file, files } = await read({ signature: fileOf('one'), power: fileOf('two') });
    expect(new TextDecoder().decode(file.bytes)).toBe('one');
    expect(Object.keys(files)).toEqual(['signature', 'power']);
  });

  test('with a part nobody asked for, with a text for a file, without the first or cut short is refused', async () => {
    await expect(read({ signature: fileOf('one'), other: fileOf('x') })).rejects.toMatchObject({
      code: 'file.broken',
    });
    await expect(read({ signature: 'text' })).rejects.toMatchObject({ code: 'file.broken' });
    await expect(read({ power: fileOf('two') })).rejects.toMatchObject({ code: 'file.missing' });
    const { body, type } = await formOf({ signature: fileOf('one') });
    await expect(filesIn(body.subarray(0, 60), type, NAMES, '')).rejects.toMatchObject({
      code: 'file.broken',
    });
  });
});
