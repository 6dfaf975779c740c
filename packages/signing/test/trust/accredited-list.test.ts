import { describe, expect, it } from 'vitest';

import { verifySignature } from '../../src/index.ts';
import { type ListedAuthority, writeAccreditedList } from '../../src/sandbox/index.ts';
import { readAccreditedList, trustMaterialFrom, wasAccredited } from '../../src/trust/index.ts';
import { XmlError } from '../../src/xml/index.ts';
import { authority, contract, head, message, NOW, request } from '../people.ts';

const listed: ListedAuthority = {
  name: 'Центр «А & Б»',
  ogrn: '1047707030513',
  registryNumber: '17',
  certificates: [authority.issuer.certificate],
  from: new Date('2024-01-01T00:00:00Z'),
};
const about = { version: 42, issued: new Date('2026-06-14T00:00:00Z') };
const read = (...authorities: readonly ListedAuthority[]) =>
  readAccreditedList(writeAccreditedList(authorities, about))!;
const codeWith = (...authorities: readonly ListedAuthority[]): string =>
  verifySignature(
    request({
      trust: {
        certificates: [authority.root.certificate.encoding, authority.issuer.certificate.encoding],
        accreditedList: writeAccreditedList(authorities, about),
      },
    }),
  ).code;

describe('the list of accredited authorities', () => {
  it('names each with its numbers, terms and certificates', () => {
    const list = read(listed);

    expect(list).toMatchObject({ version: '42', issued: about.issued.toISOString() });
    expect(list.authorities[0]).toMatchObject({
      name: 'Центр «А & Б»',
      ogrn: '1047707030513',
      registryNumber: '17',
    });
    expect(list.authorities[0]?.certificates[0]?.encoding).toEqual(authority.issuer.certificate.encoding);
  });

  it('tells whether one was accredited on a day', () => {
    const until = new Date('2025-07-01T00:00:00Z');
    const [ended] = read({ ...listed, until }).authorities;

    expect(wasAccredited(ended!, new Date('2023-12-31T00:00:00Z'))).toBe(false);
    expect(wasAccredited(ended!, new Date('2024-01-01T00:00:00Z'))).toBe(true);
    expect(wasAccredited(ended!, new Date('2025-06-30T23:59:59Z'))).toBe(true);
    expect(wasAccredited(ended!, until)).toBe(false);
  });

  it('passes over certificates and times that cannot be read', () => {
    const xml = new TextDecoder()
      .decode(writeAccreditedList([listed], about))
      .replace(/<Данные>[^<]*/u, '<Данные>MAAA')
      .replaceAll(/<ДействуетС>[^<]*/gu, '<ДействуетС>давно');
    const list = readAccreditedList(new TextEncoder().encode(xml))!;

    expect(list.authorities[0]?.certificates).toEqual([]);
    expect(wasAccredited(list.authorities[0]!, NOW)).toBe(false);
  });

  it('is nothing when the XML is another document, and an error when it is no XML', () => {
    expect(readAccreditedList(new TextEncoder().encode('<Список/>'))).toBeUndefined();
    expect(() => readAccreditedList(contract)).toThrow(XmlError);
  });

  it('is told from certificates by its content', () => {
    const xml = writeAccreditedList([], about);

    expect(trustMaterialFrom([authority.root.certificate.encoding, xml])).toEqual({
      certificates: [authority.root.certificate.encoding],
      accreditedList: xml,
    });
    expect(trustMaterialFrom([contract])).toEqual({ certificates: [contract] });
  });
});

describe('a qualified signature', () => {
  it('needs an authority that was accredited on the day its certificate was issued', () => {
    const dayOfIssue = head.certificate.notBefore;
    const dayBefore = new Date(dayOfIssue.getTime() - 86_400_000);

    expect(codeWith(listed)).toBe('valid');
    expect(codeWith()).toBe('chain.not-accredited');
    expect(codeWith({ ...listed, until: dayBefore })).toBe('chain.not-accredited');
    expect(codeWith({ ...listed, until: new Date(dayOfIssue.getTime() + 1) })).toBe('valid');
    expect(codeWith({ ...listed, from: new Date(dayOfIssue.getTime() + 1000) })).toBe('chain.not-accredited');
  });

  it('can come from an authority whose certificate is only in the list', () => {
    const material = {
      certificates: [authority.root.certificate.encoding],
      accreditedList: writeAccreditedList([listed], about),
    };

    expect(verifySignature(request({ trust: material, signature: message({ others: [] }) })).code).toBe(
      'valid',
    );
  });

  it('is not told from others when there is no list, and the report says so', () => {
    const trust = { certificates: authority.trust.certificates };
    const report = verifySignature(request({ trust }));

    expect(report.code).toBe('valid');
    expect(report.evidence.accreditation.state).toBe('not checked');
  });
});
