import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseCertificate, writeAccreditedList } from '@koreshok/signing/sandbox';

import { Authorities } from './fixtures/authority.ts';
import { badFileCases } from './fixtures/bad-files.ts';
import { badSignerCases } from './fixtures/bad-signers.ts';
import { contractPdf } from './fixtures/contract.ts';
import { goodCases } from './fixtures/good-cases.ts';
import { OpenSsl } from './fixtures/openssl.ts';
import { TRUSTED } from './fixtures/oracle.ts';
import { issueEverything } from './fixtures/people.ts';
import { powerCases } from './fixtures/power-cases.ts';
import { rowOf } from './fixtures/table.ts';

/**
 * Makes the signature cases of packages/signing anew: `node tools/kep/make-fixtures.ts`. It needs OpenSSL 3 and Debian's
 * `libengine-gost-openssl`; the tests that read the cases do not. Every run makes new keys, so all files change.
 */
const TARGET = join(import.meta.dirname, '../../packages/signing/test/fixtures');

const openssl = new OpenSsl();
if (!openssl.isPresent) throw new Error('OpenSSL with the ГОСТ engine is not on this machine');
openssl.write('contract.pdf', contractPdf('3 000'));
openssl.write('contract-changed.pdf', contractPdf('9 000'));
issueEverything(new Authorities(openssl));
for (const name of ['head', 'second', 'ca', 'late', 'root']) {
  openssl.run(['x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`]);
}
openssl.run(['crl', '-in', 'ca.crl', '-outform', 'DER', '-out', 'ca.crl.der']);

const certificate = (name: string) => parseCertificate(openssl.read(`${name}.der`));
const accreditedList = writeAccreditedList(
  [
    {
      name: 'Выпускающий центр',
      ogrn: '1047707030513',
      registryNumber: '1',
      certificates: [certificate('ca')],
      from: new Date('2020-01-01T00:00:00Z'),
    },
    {
      name: 'Центр без аккредитации',
      ogrn: '1125400011220',
      registryNumber: '2',
      certificates: [certificate('late')],
      from: new Date('2020-01-01T00:00:00Z'),
      until: new Date('2025-07-01T00:00:00Z'),
    },
  ],
  { version: 42, issued: new Date('2026-06-14T00:00:00Z') },
);

const orders = [
  ...goodCases(openssl),
  ...badFileCases(openssl),
  ...badSignerCases(openssl),
  ...powerCases(openssl),
];
const answers = orders.map((order) => rowOf(openssl, order));
const unexplained = answers.filter((answer) => typeof answer === 'string');
if (unexplained.length > 0) throw new Error(unexplained.join('\n'));
const rows = answers.filter((answer) => typeof answer !== 'string');

rmSync(TARGET, { recursive: true, force: true });
for (const folder of ['trust', 'crls', 'signatures', 'powers']) {
  mkdirSync(join(TARGET, folder), { recursive: true });
}
// The signer of the case without certificates is found among the trusted, and one file of the folder is in DER.
for (const name of [
  ...TRUSTED.filter((each) => each !== 'root').map((each) => `${each}.pem`),
  'head.pem',
  'root.der',
]) {
  cpSync(openssl.path(name), join(TARGET, 'trust', name));
}
writeFileSync(join(TARGET, 'accredited.xml'), accreditedList);
for (const name of ['ca.crl', 'root.crl', 'later.crl', 'stale.crl', 'foreign.crl']) {
  cpSync(openssl.path(name), join(TARGET, 'crls', name));
}
for (const name of ['contract.pdf', 'contract-changed.pdf']) cpSync(openssl.path(name), join(TARGET, name));
cpSync(openssl.path('powers'), join(TARGET, 'powers'), { recursive: true });
for (const { name, file } of orders) writeFileSync(join(TARGET, 'signatures', name), file);
writeFileSync(join(TARGET, 'cases.json'), `${JSON.stringify(rows, null, 2)}\n`);
rmSync(openssl.folder, { recursive: true });
console.log(
  `${rows.length} cases, ${rows.filter(({ difference }) => difference !== null).length} unlike OpenSSL`,
);
