import { describe, expect, it } from 'vitest';

import { plain, TAG, write } from '../../src/asn1/index.ts';
import { checkRevocation, parseRevocationList, revocationListsIn } from '../../src/revocation/index.ts';
import { extension, issueCertificate, issueRevocationList } from '../../src/sandbox/index.ts';
import { authority, contract, HEAD, head, NOW } from '../people.ts';

const DAY = 86_400_000;
const before = (days: number): Date => new Date(NOW.getTime() - days * DAY);
const after = (days: number): Date => new Date(NOW.getTime() + days * DAY);
const { issuer, root } = authority;
const revokedHead = (at: Date) => [{ certificate: head.certificate, at }];
const stateOf = (...files: readonly Uint8Array[]) =>
  checkRevocation(head.certificate, issuer.certificate, revocationListsIn(files), NOW);

/** A list of the usual issuer with extensions of its own, which do not spoil its signature. */
const listWith = (...extensions: readonly Uint8Array[]): Uint8Array =>
  issueRevocationList(issuer, revokedHead(before(3)), { issued: before(1), nextDue: after(6), extensions });
const distribution = (...parts: readonly Uint8Array[]): Uint8Array =>
  extension('2.5.29.28', true, write.sequence(...parts));
const flag = (number: number): Uint8Array => write.element(plain(number), Uint8Array.of(0xff));

describe('a revocation list', () => {
  it('speaks of everybody else by not naming them', () => {
    expect(stateOf(authority.revocationList([], before(1)))).toMatchObject({
      state: 'good',
      revokedAt: null,
      listIssued: before(1).toISOString(),
      listStale: false,
    });
  });

  it('takes a certificate back from the time it names on', () => {
    expect(stateOf(authority.revocationList(revokedHead(before(2)), before(1)))).toMatchObject({
      state: 'revoked',
      revokedAt: before(2).toISOString(),
    });
    expect(stateOf(authority.revocationList(revokedHead(NOW), NOW)).state).toBe('revoked');
    expect(stateOf(authority.revocationList(revokedHead(after(1)), after(2))).state).toBe('good');
  });

  it('counts even when a newer one has dropped the certificate', () => {
    const older = authority.revocationList(revokedHead(before(5)), before(4));

    expect(stateOf(older, authority.revocationList([], before(1))).state).toBe('revoked');
  });

  it('is noted as stale past the time of the next', () => {
    expect(stateOf(authority.revocationList([], before(30)))).toMatchObject({
      state: 'good',
      listStale: true,
    });
  });

  it('of nobody leaves it unknown', () => {
    expect(stateOf()).toMatchObject({ state: 'unknown', listIssued: null });
    expect(stateOf(contract, new Uint8Array())).toMatchObject({ state: 'unknown' });
  });

  it('says nothing when it is another authority’s, or signed by another key', () => {
    const term = { issued: before(1), nextDue: after(6) };
    const forged = issueRevocationList(
      { certificate: issuer.certificate, key: head.key },
      revokedHead(before(2)),
      term,
    );

    expect(stateOf(issueRevocationList(root, revokedHead(before(2)), term)).state).toBe('unknown');
    expect(stateOf(forged).state).toBe('unknown');
  });

  it('says nothing when its issuer may not sign lists', () => {
    const quiet = issueCertificate({
      subject: { commonName: 'Центр без списков' },
      issuer: root,
      authority: true,
      keyUsage: [5],
      notBefore: before(10),
      notAfter: after(1000),
    });
    const signer = issueCertificate({
      subject: HEAD,
      issuer: quiet,
      notBefore: before(1),
      notAfter: after(300),
    });
    const list = issueRevocationList(quiet, [{ certificate: signer.certificate, at: before(1) }], {
      issued: NOW,
      nextDue: after(7),
    });

    expect(checkRevocation(signer.certificate, quiet.certificate, revocationListsIn([list]), NOW).state).toBe(
      'unknown',
    );
  });

  it('is read from PEM as well, several in a file', () => {
    const pem = (list: Uint8Array): string =>
      `-----BEGIN X509 CRL-----\n${Buffer.from(list).toString('base64')}\n-----END X509 CRL-----\n`;
    const file = new TextEncoder().encode(
      pem(authority.revocationList([], before(9))) +
        pem(authority.revocationList(revokedHead(before(2)), before(1))),
    );

    expect(revocationListsIn([file])).toHaveLength(2);
    expect(stateOf(file).state).toBe('revoked');
  });

  it.each([
    ['all certificates', distribution(), 'revoked'],
    ['signers’ certificates only', distribution(flag(1)), 'revoked'],
    ['authorities’ certificates only', distribution(flag(2)), 'unknown'],
    ['both, which cannot be', distribution(flag(1), flag(2)), 'unknown'],
    ['some reasons only', distribution(write.element(plain(3), Uint8Array.of(0, 0x80))), 'unknown'],
    ['other authorities’ certificates too', distribution(flag(4)), 'unknown'],
    ['attribute certificates only', distribution(flag(5)), 'unknown'],
    ['changes since another list', extension('2.5.29.27', true, write.integer(1)), 'unknown'],
    ['something with a condition that nobody knows', extension('1.2.3.4', true, write.nothing()), 'unknown'],
    ['something with a remark', extension('1.2.3.4', false, write.nothing()), 'revoked'],
  ])('that speaks of %s', (_about, wished, state) => {
    expect(stateOf(listWith(wished)).state).toBe(state);
  });

  it('finds one row among thousands, and is not misled by the same bytes elsewhere', () => {
    const others = Array.from({ length: 3000 }, (_, index) => ({
      certificate: { ...head.certificate, serialNumber: Uint8Array.of(0x02, index >> 8, index & 0xff, 0x01) },
      at: before(3),
    }));
    const decoy = {
      certificate: {
        ...head.certificate,
        serialNumber: new Uint8Array([0x05, ...head.certificate.serialNumber]),
      },
      at: before(3),
    };

    expect(stateOf(authority.revocationList([...others, decoy], before(1))).state).toBe('good');
    expect(
      stateOf(authority.revocationList([...others, decoy, ...revokedHead(before(2))], before(1))).state,
    ).toBe('revoked');
  });

  it('has to be DER as a whole', () => {
    const list = authority.revocationList([], before(1));

    expect(() => parseRevocationList(new Uint8Array([...list, 0]))).toThrow();
    expect(() => parseRevocationList(list.subarray(0, -1))).toThrow();
    expect(TAG.sequence).toBe(list[0]);
  });
});
