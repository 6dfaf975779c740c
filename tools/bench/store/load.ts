import type { Connection } from 'mysql2/promise';
import { BUYERS, CHAIN_SHARE, type StorePlan } from './plan.ts';

const ROWS_AT_ONCE = 50_000;
const DAYS = 27;

/** SQL of a client's, a register's and an outlet's id by their number. */
const id = (kind: string, number: string): string => `CONCAT('01STR${kind}', LPAD(${number}, 19, '0'))`;

/**
 * Fills the tables by the server itself, out of sequences, in the order of their keys: an order of magnitude faster than
 * documents that come in. While it runs a power cut loses data, which is then loaded again.
 */
export async function loadStore(admin: Connection, operatorId: string, plan: StorePlan): Promise<void> {
  await admin.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
  await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
  try {
    await loadPeople(admin, operatorId, plan);
    for (const month of plan.months) await loadMonth(admin, plan, month);
  } finally {
    await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
    await admin.query('SET SESSION foreign_key_checks = 1, unique_checks = 1');
  }
}

/** The client of a register: every tenth belongs to the chain, the others are dealt out. */
const clientOf = (register: string, plan: StorePlan): string =>
  `IF(${register} % ${CHAIN_SHARE} = 0, 0, 1 + ${register} % ${plan.clients - 1})`;

async function loadPeople(admin: Connection, operatorId: string, plan: StorePlan): Promise<void> {
  await admin.query(
    `INSERT INTO Organization (id, providerId, kind, name, shortName, inn, createdAt)
     SELECT ${id('CL', 'seq')}, ?, 'client', CONCAT('ООО «Клиент ', seq, '»'), CONCAT('Клиент ', seq),
       LPAD(7700000000 + seq, 10, '0'), NOW(3) FROM seq_0_to_${plan.clients - 1}`,
    [operatorId],
  );
  await admin.query(
    `INSERT INTO Outlet (id, organizationId, name, address, timeZone, createdAt)
     SELECT ${id('UT', 'seq')}, ${id('CL', 'seq')}, 'Магазин', 'Москва', 'Europe/Moscow', NOW(3)
     FROM seq_0_to_${plan.clients - 1}`,
  );
  await admin.query(
    `INSERT INTO CashRegister (id, organizationId, outletId, name, serialNumber, model, registrationNumber, createdAt)
     SELECT ${id('RG', 'seq')}, ${id('CL', 'c')}, ${id('UT', 'c')}, 'Касса', LPAD(seq, 12, '0'), 'АТОЛ',
       LPAD(seq, 16, '0'), NOW(3) FROM (SELECT seq, ${clientOf('seq', plan)} AS c FROM seq_0_to_${plan.registers - 1}) s`,
  );
}

async function loadMonth(admin: Connection, plan: StorePlan, month: Date): Promise<void> {
  const began = performance.now();
  const number = month.getUTCFullYear() * 100 + month.getUTCMonth() + 1;
  const atOnce = Math.max(1, Math.floor(ROWS_AT_ONCE / plan.perMonth));
  for (let register = 0; register < plan.registers; register += atOnce) {
    const count = Math.min(atOnce, plan.registers - register) * plan.perMonth;
    for (const statement of statements(plan, month, number, register, count)) await admin.query(statement);
  }
  const documents = plan.registers * plan.perMonth;
  const perSecond = Math.round((documents / (performance.now() - began)) * 1_000);
  console.log(`store: loaded ${documents} documents of ${number}, ${perSecond}/s`);
}

function statements(plan: StorePlan, month: Date, number: number, from: number, count: number): string[] {
  const index = plan.months.indexOf(month);
  const seconds = Math.floor((DAYS * 86_400) / plan.perMonth);
  // r: register, k: document of the month, n: number in the drive, t: seconds of its clock, h: something random by both.
  const rows = `(SELECT s.*, ${index * plan.perMonth + 1} + k AS n, ${month.getTime() / 1000} + k * ${seconds} + r % 600 AS t,
      CRC32(CONCAT(r, '-', k, '-', ${index})) AS h, ${clientOf('r', plan)} AS c
    FROM (SELECT ${from} + seq DIV ${plan.perMonth} AS r, seq % ${plan.perMonth} AS k FROM seq_0_to_${count - 1}) s) d`;
  const fn = '9961440300000000 + r';
  const owners = `${id('CL', 'c')}, ${id('RG', 'r')}, ${id('UT', 'c')}`;
  const received = 'FROM_UNIXTIME(t)';
  const total = '100 + h % 500000';
  const phone = `IF(h % 4 = 0, CONCAT('+79', LPAD(h DIV 4 % ${BUYERS}, 9, '0')), '')`;
  return [
    `INSERT INTO DocumentKey (fn, number, organizationId, digest, month, confirmation, receivedAt)
     SELECT ${fn}, n, ${id('CL', 'c')}, UNHEX(SHA2(h, 256)), ${number}, REPEAT('c', 70), ${received} FROM ${rows}`,
    `INSERT INTO FiscalDocument (fn, number, month, organizationId, cashRegisterId, outletId, code, mode, registerTime,
       fiscalSign, receivedAt, raw, findings)
     SELECT ${fn}, n, ${number}, ${owners}, 3, 'production', t, h, ${received},
       CONCAT(UNHEX(SHA2(h, 512)), UNHEX(SHA2(h + 1, 512))), '[]' FROM ${rows}`,
    `INSERT INTO Receipt (fn, number, month, organizationId, cashRegisterId, outletId, code, operationType, registerTime,
       receivedAt, shiftNumber, receiptNumber, fiscalSign, totalSum, cashSum, ecashSum, prepaidSum, creditSum, provisionSum,
       itemCount, cashierName, buyerContact, mode)
     SELECT ${fn}, n, ${number}, ${owners}, 3, 1, t, ${received}, k DIV 100 + 1, k % 100 + 1, h, ${total}, ${total}, 0, 0, 0, 0,
       1, 'Иванова А. А.', ${phone}, 'production' FROM ${rows}`,
    `INSERT INTO ReceiptItems (fn, number, month, organizationId, items)
     SELECT ${fn}, n, ${number}, ${id('CL', 'c')},
       CONCAT('[["Товар ', h % 1000, '","1",', ${total}, ',', ${total}, ',11,""]]') FROM ${rows}`,
  ];
}
