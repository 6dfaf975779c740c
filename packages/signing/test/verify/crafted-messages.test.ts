import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { parseWhole, write } from '../../src/asn1/index.ts';
import { verifySignature } from '../../src/index.ts';
import { extension, issueCertificate } from '../../src/sandbox/index.ts';
import { attribute, strengthOf, usualAttributes } from '../../src/signer/index.ts';
import { authority, contract, HEAD, head, message, NOW, request } from '../people.ts';

const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

const attributes = usualAttributes(contract, {
  strength: strengthOf(head.key),
  certificate: head.certificate,
  at: NOW,
});
const without = (oid: string): Uint8Array[] =>
  attributes.filter((each) => !Buffer.from(each).includes(Buffer.from(write.oid(oid))));
const codeOf = (changes: Parameters<typeof message>[0]): string =>
  verifySignature(request({ signature: message(changes) })).code;

describe('a message with attributes that no program writes', () => {
  it('is accepted as it usually is', () => {
    expect(codeOf({})).toBe('valid');
  });

  it('is refused without the digest of the document', () => {
    expect(codeOf({ attributes: without(MESSAGE_DIGEST) })).toBe('digest.missing');
  });

  it('is refused with the digest of another document, though the signature fits', () => {
    const other = attribute(MESSAGE_DIGEST, write.octets(new Uint8Array(32)));

    expect(codeOf({ attributes: [...without(MESSAGE_DIGEST), other] })).toBe('content.changed');
  });

  it('is refused with a digest of another length', () => {
    const short = attribute(MESSAGE_DIGEST, write.octets(new Uint8Array(20)));

    expect(codeOf({ attributes: [...without(MESSAGE_DIGEST), short] })).toBe('content.changed');
  });

  it('is refused without the kind of content, and with another kind', () => {
    const receipt = attribute(CONTENT_TYPE, write.oid('1.2.840.113549.1.9.16.1.1'));

    expect(codeOf({ attributes: without(CONTENT_TYPE) })).toBe('attributes.content-type');
    expect(codeOf({ attributes: [...without(CONTENT_TYPE), receipt] })).toBe('attributes.content-type');
  });

  it('is refused when an attribute comes twice, or has two values', () => {
    const twice = [...attributes, attribute(CONTENT_TYPE, write.oid(DATA))];
    const twoValues = write.sequence(
      write.oid(CONTENT_TYPE),
      write.setOf(write.oid(DATA), write.oid('1.2.840.113549.1.7.5')),
    );

    expect(codeOf({ attributes: twice })).toBe('attributes.repeated');
    expect(codeOf({ attributes: [...without(CONTENT_TYPE), twoValues] })).toBe('attributes.repeated');
  });

  it('may leave out the attribute that names the certificate, and the claimed time', () => {
    const plain = without('1.2.840.113549.1.9.16.2.47').filter(
      (each) => !Buffer.from(each).includes('260615'),
    );

    expect(codeOf({ attributes: plain })).toBe('valid');
  });

  it('is refused when the attribute names no certificate at all, or by an unknown digest', () => {
    const naming = (value: Uint8Array): Uint8Array[] => [
      ...without('1.2.840.113549.1.9.16.2.47'),
      attribute('1.2.840.113549.1.9.16.2.47', value),
    ];
    const unknown = write.sequence(write.sequence(write.oid('1.2.3.4')), write.octets(new Uint8Array(32)));

    expect(codeOf({ attributes: naming(write.sequence(write.sequence())) })).toBe(
      'certificate.other-than-signed',
    );
    expect(codeOf({ attributes: naming(write.sequence(write.sequence(unknown))) })).toBe(
      'certificate.other-than-signed',
    );
  });
});

describe('a message that names its certificate in the first version of the attribute', () => {
  const naming = (digest: Uint8Array): Uint8Array[] => [
    ...without('1.2.840.113549.1.9.16.2.47'),
    attribute(
      '1.2.840.113549.1.9.16.2.12',
      write.sequence(write.sequence(write.sequence(write.octets(digest)))),
    ),
  ];

  it('is accepted when the digest is that of the certificate, and refused when it is not', () => {
    const digest = createHash('sha1').update(head.certificate.encoding).digest();

    expect(codeOf({ attributes: naming(digest) })).toBe('valid');
    expect(codeOf({ attributes: naming(digest.toReversed()) })).toBe('certificate.other-than-signed');
  });
});

describe('a message with certificates that no authority issues', () => {
  it('is refused with more of them than a chain has', () => {
    const many = Array.from({ length: 20 }, () => authority.issuer.certificate);

    expect(codeOf({ others: many })).toBe('certificates.too-many');
  });

  it('is refused with a key that is no point of its curve', () => {
    const bytes = Uint8Array.from(head.certificate.encoding);
    const at = Buffer.from(bytes).indexOf(Buffer.from(head.certificate.key.bytes));
    bytes[at] = bytes[at]! ^ 1;

    expect(codeOf({ certificate: { ...head.certificate, encoding: bytes } })).toBe('algorithm.key-unusable');
  });

  it('is refused with a damaged certificate of the signer', () => {
    const damaged = write.sequence(write.integer(1), write.integer(2));

    expect(codeOf({ certificate: { ...head.certificate, encoding: damaged } })).toBe('certificate.malformed');
  });

  it('is refused with a certificate that its authority did not sign', () => {
    const impostor = issueCertificate({ ...wish, issuer: authority.issuer, key: authority.issuer.key });
    const forged = issueCertificate({
      ...wish,
      issuer: { certificate: authority.issuer.certificate, key: head.key },
    });

    expect(
      codeOf({ key: forged.key, certificate: forged.certificate, attributes: attributesOf(forged) }),
    ).toBe('chain.signature');
    expect(
      codeOf({ key: impostor.key, certificate: impostor.certificate, attributes: attributesOf(impostor) }),
    ).toBe('valid');
  });

  it('is refused under an authority with a condition that nobody knows', () => {
    const odd = issueCertificate({
      ...wish,
      issuer: authority.root,
      authority: true,
      subject: { commonName: 'Центр с условием' },
      extensions: [extension('1.2.3.4', true, write.nothing())],
    });
    const signer = issueCertificate({ ...wish, issuer: odd });

    expect(
      codeOf({
        key: signer.key,
        certificate: signer.certificate,
        others: [odd.certificate],
        attributes: attributesOf(signer),
      }),
    ).toBe('chain.unknown-extension');
  });

  it('names the certificate’s own faults first, and never throws', () => {
    const encoding = write.sequence(write.octets(new Uint8Array(10)));

    expect(() => parseWhole(encoding)).not.toThrow();
    expect(codeOf({ others: [{ ...authority.issuer.certificate, encoding }] })).toBe('valid');
  });
});

const wish = { subject: HEAD, notBefore: NOW, notAfter: new Date('2027-06-15T12:00:00Z') };
const attributesOf = (identity: typeof head): Uint8Array[] =>
  usualAttributes(contract, {
    strength: strengthOf(identity.key),
    certificate: identity.certificate,
    at: NOW,
  });
