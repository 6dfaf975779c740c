import { describe, expect, it } from 'vitest';

import { openContainer } from '../../src/cms/index.ts';
import { Refusal } from '../../src/report/index.ts';
import { message } from '../people.ts';

const signature = message();
const base64 = Buffer.from(signature).toString('base64');
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const codeOf = (file: Uint8Array): string => {
  try {
    openContainer(file);
    return 'opened';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('a signature file', () => {
  it.each([
    ['binary', signature, 'binary'],
    ['base64 in one line', text(base64), 'base64'],
    ['base64 in lines', text(base64.replaceAll(/.{76}/gu, '$&\r\n')), 'base64'],
    ['base64 between blank lines', text(`\n\n${base64}\n\n`), 'base64'],
    ['base64 after a byte order mark', text(`\uFEFF${base64}`), 'base64'],
    ['PEM', text(`-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`), 'PEM'],
    [
      'PEM of an older label',
      text(`-----BEGIN PKCS #7 SIGNED DATA-----\r\n${base64}\r\n-----END PKCS #7 SIGNED DATA-----`),
      'PEM',
    ],
  ])('is recognized by its content: %s', (_about, file, encoding) => {
    const opened = openContainer(file);

    expect(opened.encoding).toBe(encoding);
    expect(Buffer.from(opened.bytes).equals(signature)).toBe(true);
  });

  it.each([
    ['nothing', '', 'file.empty'],
    ['blanks', ' \r\n\t', 'file.empty'],
    ['words', 'Здравствуйте', 'file.not-a-signature'],
    ['base64 of words', Buffer.from('Здравствуйте').toString('base64'), 'file.not-a-signature'],
    ['base64 cut inside a letter group', base64.slice(0, 101), 'file.truncated'],
    ['PEM without an end', `-----BEGIN CMS-----\n${base64}`, 'file.truncated'],
    ['PEM with another end', `-----BEGIN CMS-----\n${base64}\n-----END PKCS7-----`, 'file.truncated'],
    ['PEM without a label', '-----BEGIN -----\nMA==\n-----END -----', 'file.not-a-signature'],
    [
      'PEM and something after',
      `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\nи ещё`,
      'file.trailing-bytes',
    ],
    [
      'two PEM blocks',
      `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`.repeat(2),
      'file.trailing-bytes',
    ],
    ['a mail', 'MIME-Version: 1.0\nContent-Type: multipart/signed\n\n', 'file.not-a-signature'],
  ])('is refused when it is %s', (_about, content, code) => {
    expect(codeOf(text(content))).toBe(code);
  });

  it('of many megabytes of blanks is read in one pass', () => {
    expect(codeOf(text(`MII${' '.repeat(3_000_000)}!`))).toBe('file.not-a-signature');
    expect(codeOf(text(`-----BEGIN CMS-----${' '.repeat(3_000_000)}`))).toBe('file.truncated');
    expect(codeOf(text(`-----BEGIN CMS-----${'\n'.repeat(3_000_000)}x`))).toBe('file.truncated');
  });
});
