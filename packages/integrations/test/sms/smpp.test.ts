import { type RunningSmsCenter, startSmsCenter } from '@koreshok/simulators/sms-center';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SmsError, type SmsPort, type SmsReceipt, smppSms } from '../../src/sms/index.ts';
import { encodePdu, PduReader } from '../../src/sms/pdu.ts';

/* The other side is an SMPP server of another house, so that both ends are not wrong in the same way. */

const HERE = { host: '127.0.0.1', port: 0 };
let center: RunningSmsCenter;
let sms: SmsPort;
let receipts: SmsReceipt[];

beforeAll(async () => {
  center = await startSmsCenter({ smpp: HERE, http: HERE });
  receipts = [];
  sms = port(center.smppUrl);
});
afterEach(() => {
  center.setManners('accept');
  center.setRefusers([]);
});
afterAll(async () => {
  await sms.close();
  await center.stop();
});

function port(url: string): SmsPort {
  return smppSms({
    url,
    unsubscribedStatus: 0x0411,
    unsubscribedError: '041',
    answerMs: 300,
    onReceipt: (receipt) => receipts.push(receipt),
  });
}

const to = '+79160000001';
const send = (text: string) => sms.send({ from: 'Kassa', to, text });

async function refusal(text = 'Код 123456'): Promise<string> {
  const error: unknown = await send(text).catch((reason: unknown) => reason);
  if (!(error instanceof SmsError)) throw new Error('Expected a refusal', { cause: error });
  return error.refusal;
}

describe('a short message', () => {
  test('arrives with its Russian text, its sender, and a receipt', async () => {
    const { messageId } = await send('Код 123456. Никому его не сообщайте.');
    expect(center.messages(to)[0]).toMatchObject({
      from: 'Kassa',
      to,
      text: 'Код 123456. Никому его не сообщайте.',
    });
    await vi.waitFor(() => expect(receipts).toContainEqual({ messageId, state: 'delivered' }));
  });

  test('longer than one is joined again by the phone', async () => {
    const text = 'Очень длинное сообщение, которое не помещается в семьдесят знаков. '.repeat(3).trim();
    await send(text);
    expect(center.messages(to)[0]?.text).toBe(text);
  });

  test('to a subscriber who refused mass messages has a failure of its own', async () => {
    center.setRefusers([to]);
    expect(await refusal()).toBe('unsubscribed');
  });

  test('that failed after it was taken is told by its receipt', async () => {
    center.setManners('accept and fail later');
    const { messageId } = await send('Код');
    await vi.waitFor(() => expect(receipts).toContainEqual({ messageId, state: 'unsubscribed' }));
  });

  test('refused for now, refused for good, met with silence or a closed line', async () => {
    center.setManners('refuse for now');
    expect(await refusal()).toBe('temporary');
    center.setManners('refuse for good');
    expect(await refusal()).toBe('undeliverable');
    center.setManners('stay silent');
    expect(await refusal()).toBe('temporary');
    center.setManners('hang up');
    expect(await refusal()).toBe('temporary');
    center.setManners('accept');
    await expect(send('Снова')).resolves.toHaveProperty('messageId');
  });

  test('to a centre that is not there is worth another try', async () => {
    const lost = port('smpp://a:b@127.0.0.1:1');
    await expect(lost.send({ from: 'Kassa', to, text: 'Код' })).rejects.toMatchObject({
      refusal: 'temporary',
    });
    await lost.close();
  });
});

describe('messages on the line', () => {
  test('are found again wherever TCP cuts them', () => {
    const two = Buffer.concat([
      encodePdu({ command: 4, status: 0, sequence: 1, body: Buffer.from('first') }),
      encodePdu({ command: 21, status: 0, sequence: 2, body: Buffer.alloc(0) }),
    ]);
    for (let at = 0; at <= two.length; at += 1) {
      const reader = new PduReader();
      const found = [...reader.take(two.subarray(0, at)), ...reader.take(two.subarray(at))];
      expect(found.map(({ sequence, body }) => [sequence, body.toString()])).toEqual([
        [1, 'first'],
        [2, ''],
      ]);
    }
  });

  test('of an impossible length end the reading', () => {
    expect(() => new PduReader().take(Buffer.from('00000003000000040000000000000001', 'hex'))).toThrow(
      RangeError,
    );
  });
});
