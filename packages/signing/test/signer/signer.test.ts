import { describe, expect, it } from 'vitest';

import { fromBase64, toHex } from '@koreshok/fiscal';

import { wrappedKey } from '../wrapped-key.ts';
import { publicBytes } from '../../src/gost/index.ts';
import { readSecretKey, verifySignature, writeSecretKey } from '../../src/index.ts';
import { createSandboxSigner, issueCertificate } from '../../src/sandbox/index.ts';
import { authority, contract, HEAD, head, NOW, request } from '../people.ts';

describe('the operator’s signature in the sandbox', () => {
  it('is a detached one that anybody can verify', async () => {
    const signer = createSandboxSigner(head, [authority.issuer]);

    const signature = await signer.sign(contract, NOW);

    expect(verifySignature(request({ signature })).code).toBe('valid');
    expect(await signer.certificate()).toEqual(head.certificate.encoding);
  });

  it.each([
    ['256 bits, TC26 A', '1.2.643.7.1.2.1.1.1'],
    ['256 bits, CryptoPro B', '1.2.643.2.2.35.2'],
    ['512 bits, TC26 A', '1.2.643.7.1.2.1.2.1'],
    ['512 bits, TC26 C', '1.2.643.7.1.2.1.2.3'],
  ])('can be made with a key of %s', async (_name, parameterSet) => {
    const identity = authority.certify({ subject: HEAD, parameterSet });
    const signature = await createSandboxSigner(identity).sign(contract, NOW);

    expect(verifySignature(request({ signature })).code).toBe('valid');
  });
});

describe('secret keys', () => {
  it('are written so that they read back', () => {
    const { key } = issueCertificate({
      subject: HEAD,
      notBefore: NOW,
      notAfter: NOW,
      parameterSet: '1.2.643.7.1.2.1.2.2',
    });

    expect(readSecretKey(writeSecretKey(key))).toEqual(key);
  });

  it('are read as OpenSSL wrote them', () => {
    const key = readSecretKey(
      fromBase64(
        'MEYCAQAwHwYIKoUDBwEBAQEwEwYHKoUDAgIjAQYIKoUDBwEBAgIEIL1Q6AlrL/9AHK1OCX2fdF9PS+dtQsX4ABpAsW9njtdi',
      ),
    );

    expect(key.parameters.name).toBe('CryptoPro-A');
    expect(toHex(publicBytes(key))).toBe(
      'f0d22804651a76416a9d69f7d66bf253390aa85170afd82dda4036a0418e3f41' +
        'df6fe44a72f8485945b0ba7ac081f080390efb14a1016ea1c42d2b1e01bdb093',
    );
  });

  it('are read when the number is wrapped once more', () => {
    expect(readSecretKey(wrappedKey(head.key, 'octets'))).toEqual(head.key);
    expect(readSecretKey(wrappedKey(head.key, 'integer'))).toEqual(head.key);
  });
});
