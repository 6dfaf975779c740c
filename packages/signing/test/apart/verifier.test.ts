import { afterEach, describe, expect, it, vi } from 'vitest';

import { SignatureVerifier, type VerifierLimits, verifySignature } from '../../src/index.ts';
import { CASES, requestOf } from '../fixture-table.ts';
import { authority, NOW, request } from '../people.ts';

// A process takes a while to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const open: SignatureVerifier[] = [];
const verifierWith = (limits: Partial<VerifierLimits> = {}): SignatureVerifier => {
  const verifier = new SignatureVerifier({ timeOutMs: 50_000, ...limits });
  open.push(verifier);
  return verifier;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((verifier) => verifier.close()));
});

describe('verification in a process apart', () => {
  it('gives the same reports as where it is asked for', async () => {
    const verifier = verifierWith();
    const rows = CASES.filter(({ name }) =>
      ['set-256-TCA', 'attached-alone', 'revoked', 'trailing', 'power-good', 'not-accredited'].includes(name),
    );

    const reports = await Promise.all(rows.map((row) => verifier.verify(requestOf(row))));

    expect(rows).toHaveLength(6);
    expect(reports).toEqual(rows.map((row) => verifySignature(requestOf(row))));
  });

  it('notices that trust and lists have changed', async () => {
    const verifier = verifierWith();
    const revoked = authority.revocationList([], NOW);

    await expect(verifier.verify(request())).resolves.toMatchObject({ code: 'valid' });
    await expect(verifier.verify(request({ trust: { certificates: [] } }))).resolves.toMatchObject({
      code: 'chain.unknown-root',
    });
    await expect(verifier.verify(request({ crls: [revoked] }))).resolves.toMatchObject({
      evidence: { revocation: [{ state: 'good' }, { state: 'unknown' }] },
    });
    await expect(verifier.verify(request())).resolves.toMatchObject({ code: 'valid' });
  });

  it('refuses what is too large before anything else', async () => {
    const verifier = verifierWith({ signatureBytes: 100, contentBytes: 1000, powerOfAttorneyBytes: 10 });
    const papers = { document: new Uint8Array(6), signature: new Uint8Array(6) };

    await expect(verifier.verify(request())).resolves.toMatchObject({
      code: 'file.too-large',
      verdict: 'unreadable',
    });
    await expect(
      verifier.verify(request({ signature: new Uint8Array(1), content: new Uint8Array(1001) })),
    ).resolves.toMatchObject({ code: 'file.too-large' });
    await expect(
      verifier.verify(request({ signature: new Uint8Array(1), powerOfAttorney: papers })),
    ).resolves.toMatchObject({ code: 'file.too-large' });
  });

  it('ends a process that takes too long, and goes on with another', async () => {
    const verifier = verifierWith({ timeOutMs: 1 });

    await expect(verifier.verify(request())).resolves.toMatchObject({
      code: 'file.time-out',
      verdict: 'unreadable',
    });
    await expect(verifier.verify(request())).resolves.toMatchObject({ code: 'file.time-out' });
  });

  it('outlives a process that has run out of memory', async () => {
    const verifier = verifierWith({ memoryMb: 48 });
    const list = new TextEncoder().encode(`<a>${'<b/>'.repeat(900_000)}</a>`);
    const hungry = request({ trust: { certificates: [], accreditedList: list } });

    await expect(verifier.verify(hungry)).resolves.toMatchObject({
      code: 'file.check-failed',
      verdict: 'unreadable',
    });
    await expect(verifier.verify(request({ signature: new Uint8Array() }))).resolves.toMatchObject({
      code: 'file.empty',
    });
  });

  it('lets no more wait than it was told to', async () => {
    const verifier = verifierWith({ waiting: 2 });
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => verifier.verify(request())));

    expect([first?.code, second?.code, third?.code]).toEqual(['valid', 'valid', 'file.time-out']);
  });

  it('replaces a process that holds too many files', async () => {
    const verifier = verifierWith({ heldBytes: 10 });

    await expect(verifier.verify(request())).resolves.toMatchObject({ code: 'valid' });
    await expect(verifier.verify(request())).resolves.toMatchObject({ code: 'valid' });
  });

  it('starts anew after it was closed', async () => {
    const verifier = verifierWith();
    await verifier.verify(request());
    await verifier.close();

    await expect(verifier.verify(request())).resolves.toMatchObject({ code: 'valid' });
  });
});
