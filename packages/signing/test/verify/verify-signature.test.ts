import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LAWFUL_ORGANIZATION_ISSUERS, OPEN_SENTENCES, sentenceOf, verifySignature } from '../../src/index.ts';
import { issueCertificate, issueRevocationList, signInMemory } from '../../src/sandbox/index.ts';
import { fixture, requestLike } from '../fixture-table.ts';
import { authority, contract, HEAD, head, message, NOW, request } from '../people.ts';

describe('the report of a signature', () => {
  it('tells who signed, with what, when, and what it rests on', () => {
    const ofRoot = issueRevocationList(authority.root, [], { issued: NOW, nextDue: NOW });
    const crls = [authority.revocationList([], NOW), ofRoot];
    const report = verifySignature(request({ crls }));

    expect(report).toMatchObject({
      verdict: 'valid',
      code: 'valid',
      sentence: 'Подпись верна.',
      unchecked: [],
      signer: {
        kind: 'organization',
        inn: HEAD.organizationInn,
        ogrn: HEAD.ogrn,
        personInn: HEAD.inn,
        surname: 'Петрова',
      },
      algorithms: { digest: 'ГОСТ Р 34.11-2012, 256 бит', parameterSet: 'TC26-256-B' },
      times: { at: NOW.toISOString(), claimed: NOW.toISOString() },
      evidence: {
        form: 'detached',
        encoding: 'DER',
        accreditation: { state: 'accredited', registryNumber: '1', listVersion: '1' },
      },
    });
    expect(report.chain.map(({ subject }) => subject.split(', ')[1])).toEqual([
      'CN=ООО «Продукты рядом»',
      'CN=Учебный удостоверяющий центр',
      'CN=Учебный головной удостоверяющий центр',
    ]);
    expect(report.evidence.revocation[0]).toMatchObject({ state: 'good', listStale: false });
    expect(report.evidence.certificates.map((text) => Buffer.from(text, 'base64'))).toEqual(
      [head, authority.issuer, authority.root].map(({ certificate }) => Buffer.from(certificate.encoding)),
    );
    expect(report.evidence.signatureFile).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is plain data that survives being kept as JSON', () => {
    const report = verifySignature(request());

    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('says beside a good verdict what could not be checked, and notes it as a step of its own', () => {
    const stale = authority.revocationList([], new Date('2026-06-01T00:00:00Z'));
    const { certificates } = authority.trust;
    const open = (changes: Parameters<typeof request>[0]) => {
      const { verdict, unchecked, evidence } = verifySignature(request(changes));
      const steps = evidence.checks.flatMap(({ name, passed }) => (passed === null ? [name] : []));
      expect({ verdict, unchecked }).toEqual({ verdict: 'valid', unchecked: steps });
      return steps;
    };

    expect(open({})).toEqual([OPEN_SENTENCES.revocation]);
    expect(open({ crls: [stale] })).toEqual([OPEN_SENTENCES.revocation]);
    expect(open({ trust: { certificates } })).toEqual([
      OPEN_SENTENCES.revocation,
      OPEN_SENTENCES.accreditation,
    ]);
  });

  it('keeps what was known by the time of a refusal, and names the step that failed', () => {
    const report = verifySignature(request({ expected: { inn: '5406123771' } }));

    expect(report.verdict).toBe('refused');
    expect(report.chain).toHaveLength(3);
    expect(report.evidence.checks.at(-1)).toEqual({
      name: sentenceOf('inn.mismatch'),
      passed: false,
      details: '7734120985, not 5406123771',
    });
    expect(report.evidence.checks.slice(0, -1).some(({ passed }) => passed === false)).toBe(false);
  });

  it('never shows its private details in the sentence', () => {
    const { sentence, evidence } = verifySignature(request({ signature: fixture('contract.pdf') }));

    expect(sentence).toBe(sentenceOf('file.not-a-signature'));
    expect(sentence).not.toContain(evidence.checks.at(-1)!.details);
  });
});

describe('judging', () => {
  it('leaves the uploaded bytes as they were, so that it can be repeated', () => {
    const signature = Buffer.from(message());
    const before = Buffer.from(signature).toString('hex');

    expect(verifySignature(request({ signature })).code).toBe('valid');
    expect(verifySignature(request({ signature })).code).toBe('valid');
    expect(signature.toString('hex')).toBe(before);
  });

  it('reads views into larger buffers as they stand', () => {
    const inner = message();
    const larger = new Uint8Array(inner.length + 21);
    larger.set(inner, 13);

    expect(verifySignature(request({ signature: larger.subarray(13, 13 + inner.length) })).code).toBe(
      'valid',
    );
  });

  it('goes by the time of receipt, not by the claimed one', () => {
    expect(verifySignature(request({ at: new Date('2030-01-01T00:00:00Z') })).code).toBe(
      'certificate.expired',
    );
    expect(verifySignature(request({ at: new Date('2026-06-15T11:59:59Z') })).code).toBe(
      'certificate.not-yet-valid',
    );
    expect(verifySignature(request({ at: head.certificate.notBefore })).code).toBe('valid');
    expect(verifySignature(request({ at: head.certificate.notAfter })).code).toBe('valid');
  });

  it('lets only the lawful authorities certify heads when that is the policy', () => {
    const policy = { organizationIssuers: LAWFUL_ORGANIZATION_ISSUERS };

    expect(verifySignature(request({ policy })).code).toBe('valid');
    expect(verifySignature(request({ policy: { organizationIssuers: ['1037700013020'] } })).code).toBe(
      'chain.issuer-not-entitled',
    );
  });

  it('refuses where a fresh list is asked for and only a stale one is there', () => {
    const stale = authority.revocationList([], new Date('2026-06-01T00:00:00Z'));

    expect(verifySignature(request({ crls: [stale], policy: { revocationRequired: true } })).code).toBe(
      'revocation.unknown',
    );
    expect(verifySignature(request({ crls: [stale] })).evidence.revocation[0]?.listStale).toBe(true);
  });

  it('says that the check failed, not that the file is bad, when the trusted list is no XML', () => {
    const trust = { ...authority.trust, accreditedList: fixture('contract.pdf') };
    const report = verifySignature(request({ trust }));

    expect(report).toMatchObject({ verdict: 'unreadable', code: 'file.check-failed' });
  });

  it('follows a chain of keys of both strengths', () => {
    const wish = { notBefore: NOW, notAfter: new Date('2027-06-15T12:00:00Z') };
    const long = '1.2.643.7.1.2.1.2.3';
    const root = issueCertificate({
      ...wish,
      subject: { commonName: 'Корень' },
      authority: true,
      parameterSet: long,
    });
    const issuer = issueCertificate({
      ...wish,
      subject: { commonName: 'Центр' },
      authority: true,
      issuer: root,
    });
    const signer = issueCertificate({ ...wish, subject: HEAD, issuer, parameterSet: long });
    const signature = signInMemory(signer, contract, NOW, [issuer]);

    expect(
      verifySignature(request({ signature, trust: { certificates: [root.certificate.encoding] } })).code,
    ).toBe('valid');
  });

  it('passes over files of trust that are no certificates', () => {
    const trust = {
      ...authority.trust,
      certificates: [...authority.trust.certificates, contract, new Uint8Array()],
    };

    expect(verifySignature(request({ trust })).code).toBe('valid');
  });
});

describe('arbitrary files', () => {
  const verdictOf = (signature: Uint8Array): string => {
    const { code, verdict } = verifySignature(request({ signature }));
    expect(code).not.toBe('file.check-failed');
    return verdict;
  };

  it('are never accepted and never break the check', () => {
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc
        .uint8Array({ maxLength: 200 })
        .map((rest) => new Uint8Array([0x30, 0x82, 0x00, rest.length, ...rest])),
      fc.string({ maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
      fc.base64String({ maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
    );

    fc.assert(
      fc.property(files, (file) => {
        expect(verdictOf(file)).not.toBe('valid');
      }),
      { numRuns: 2000 },
    );
  });

  it('made of a good signature by cutting, doubling and overwriting are never accepted by mistake', () => {
    const good = fixture('signatures/ber-attached');
    const asked = requestLike('ber-attached');
    const changes = fc.record({
      kind: fc.constantFrom('cut', 'double', 'overwrite', 'insert'),
      at: fc.nat(good.length - 1),
      length: fc.integer({ min: 1, max: 40 }),
      with: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    });

    fc.assert(
      fc.property(changes, ({ kind, at, length, with: bytes }) => {
        const before = good.subarray(0, at);
        const middle = {
          cut: new Uint8Array(),
          double: new Uint8Array([...good.subarray(at, at + length), ...good.subarray(at, at + length)]),
          overwrite: bytes,
          insert: new Uint8Array([...bytes, ...good.subarray(at, at + length)]),
        }[kind];
        const after = good.subarray(kind === 'overwrite' ? at + bytes.length : at + length);
        const file = new Uint8Array([...before, ...middle, ...after]);
        const report = verifySignature({ ...asked, signature: file });
        expect(report.code).not.toBe('file.check-failed');
        if (report.verdict === 'valid')
          expect(report.evidence.contentDigest).toBe(verifySignature(asked).evidence.contentDigest);
      }),
      { numRuns: 300 },
    );
  });
});
