import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { confirmationIn, sendAlone } from './line.ts';
import { message } from './messages.ts';
import { openStage, OPERATOR_INN, type Stage } from './stage.ts';

let stage: Stage;
let gateway: RunningGateway;

beforeAll(async () => {
  stage = await openStage();
  gateway = await stage.gateway();
});
afterAll(() => stage.close());

describe('a document of an admitted register', () => {
  test('is stored before it is confirmed', async () => {
    const register = await stage.register();
    const answer = confirmationIn(await sendAlone(gateway.ports.production, message(register, { number: 1 })));
    expect(answer).toMatchObject({ driveNumber: register.fn, documentNumber: 1, operatorInn: OPERATOR_INN });
    const [stored] = await stage.rows('SELECT * FROM FiscalDocument WHERE fn = ?', [register.fn]);
    expect(stored).toMatchObject({ number: 1, code: 3, organizationId: stage.client.id });
  });
});
