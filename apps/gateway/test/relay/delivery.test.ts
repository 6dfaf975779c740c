import type { DocumentResult } from '@koreshok/fiscal/tax-service-exchange';
import { RelayPeerError } from '@koreshok/integrations/relay-peer';
import type { OutgoingDocument, TaxService } from '@koreshok/integrations/tax-service';
import { describe, expect, test } from 'vitest';
import { deliver } from '../../src/relay/delivery.ts';
import { FreshDocuments } from '../../src/relay/fresh-documents.ts';
import { taxServiceTarget } from '../../src/relay/tax-service-target.ts';

const document = (drive: string, number: number): OutgoingDocument => ({
  fiscalDriveNumber: drive,
  fiscalDocumentNumber: number,
  receivedAt: new Date(0),
  documentJson: Buffer.from('{}'),
});

const ok = ({ fiscalDriveNumber, fiscalDocumentNumber }: OutgoingDocument): DocumentResult => ({
  requestId: '',
  fiscalDriveNumber,
  fiscalDocumentNumber,
  status: 'OK',
  code: 0,
  message: '',
});

/** A tax service that refuses any request with a poison in it and notes what it took in, in order. */
function serviceRefusing(poison: (document: OutgoingDocument) => boolean) {
  const taken: string[] = [];
  const service: TaxService = {
    submit: async (documents) => {
      if (documents.some(poison)) throw new RelayPeerError('refused', 'unreadable');
      taken.push(...documents.map((each) => `${each.fiscalDriveNumber}/${each.fiscalDocumentNumber}`));
      return documents.map(ok);
    },
    statuses: async () => [],
    close: () => undefined,
  };
  return { service, taken };
}

const deliverTo = (service: TaxService, documents: readonly OutgoingDocument[]) =>
  deliver(taxServiceTarget(service, new FreshDocuments()).submit, documents);

const burst = [document('A', 1), document('A', 2), document('A', 3), document('B', 1), document('B', 2)];

describe('a document that the tax service cannot read', () => {
  const { service, taken } = serviceRefusing(
    ({ fiscalDriveNumber, fiscalDocumentNumber }) => fiscalDriveNumber === 'A' && fiscalDocumentNumber === 2,
  );

  test('is found, while documents of other drives get through', async () => {
    const delivered = await deliverTo(service, burst);
    expect(taken).toEqual(['A/1', 'B/1', 'B/2']);
    expect(delivered.get('A-2')).toEqual({ fault: 'refused', message: 'unreadable' });
    expect(delivered.get('B-2')).toMatchObject({ verdict: 'accepted' });
  });

  test('is not overtaken by a later one of its drive', async () => {
    const delivered = await deliverTo(service, burst);
    expect(taken).not.toContain('A/3');
    expect(delivered.has('A-3')).toBe(false);
  });
});

test('after an outage nothing further is sent', async () => {
  let asked = 0;
  const service: TaxService = {
    submit: async () => {
      asked += 1;
      throw new RelayPeerError('unreachable', 'away');
    },
    statuses: async () => [],
    close: () => undefined,
  };
  const delivered = await deliverTo(service, burst);
  expect(asked).toBe(1);
  expect([...delivered.values()]).toEqual(burst.map(() => ({ fault: 'unreachable', message: 'away' })));
});

test('of which the answer leaves one out: that one alone is without verdict', async () => {
  const service: TaxService = {
    submit: async (documents) => documents.slice(1).map(ok),
    statuses: async () => [],
    close: () => undefined,
  };
  const delivered = await deliverTo(service, [document('A', 1), document('B', 1)]);
  expect(delivered.get('A-1')).toMatchObject({ fault: 'left_out' });
  expect(delivered.get('B-1')).toMatchObject({ verdict: 'accepted' });
});

test('an outage in the middle of the search leaves the rest unsent', async () => {
  const requests: number[] = [];
  const service: TaxService = {
    submit: async (documents) => {
      requests.push(documents.length);
      throw new RelayPeerError(documents.length > 2 ? 'refused' : 'unreachable', 'away');
    },
    statuses: async () => [],
    close: () => undefined,
  };
  const delivered = await deliverTo(service, [
    document('A', 1),
    document('B', 1),
    document('C', 1),
    document('D', 1),
  ]);
  expect(requests).toEqual([4, 2]);
  expect([...delivered.keys()]).toEqual(['A-1', 'B-1']);
});

test('of nothing nobody is told', async () => {
  const { service, taken } = serviceRefusing(() => true);
  expect(await deliverTo(service, [])).toEqual(new Map());
  expect(taken).toEqual([]);
});
