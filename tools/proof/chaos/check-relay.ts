import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import type { ProofDatabase, Stage } from '../stage/index.ts';
import type { Pushed } from './check-documents.ts';
import type { Poison } from './poison-door.ts';
import { type Verdict, VerdictBook } from './verdict.ts';

/** Every stored document came to the tax service once as a new one, in its drive's order, and has its last verdict. */
export async function checkRelay(
  stage: Stage<ProofDatabase>,
  pushed: readonly Pushed[],
  poisons: readonly Poison[],
): Promise<Verdict> {
  const book = new VerdictBook();
  const aside = await putAside(stage);
  checkAside(aside, poisons, book);
  const firstOnes = await readFirstDeliveries(stage.taxServiceFile, book);
  for (const { driveNumber, kept } of pushed) {
    const wanted = kept
      .map(({ number }) => number)
      .filter((number) => !aside.has(`${driveNumber}/${number}`));
    const found = firstOnes.get(driveNumber) ?? [];
    if (found.join() !== wanted.join())
      book.violation(`${driveNumber}: the tax service first got ${difference(found, wanted)}`);
  }
  const documents = pushed.reduce((sum, { kept }) => sum + kept.length, 0);
  checkCounts(stage, documents - aside.size, book);
  await checkVerdicts(stage, documents, book);
  book.count('put aside as unreadable', aside.size);
  return book.verdict;
}

async function putAside(stage: Stage<ProofDatabase>): Promise<ReadonlySet<string>> {
  const rows = await stage.database.rows(
    "SELECT fn, number FROM DeadLetter WHERE target = 'tax_service' AND kind = 'poison'",
  );
  return new Set(rows.map((row) => `${row['fn']}/${row['number']}`));
}

/** What can never be read is put aside, and nothing else is: not even what could not be read for a moment. */
function checkAside(aside: ReadonlySet<string>, poisons: readonly Poison[], book: VerdictBook): void {
  const forGood = new Set(
    poisons.filter(({ heals }) => !heals).map(({ driveNumber, number }) => `${driveNumber}/${number}`),
  );
  for (const place of aside)
    if (!forGood.has(place)) book.violation(`${place}: a document was put aside that could be read`);
  for (const place of forGood)
    if (!aside.has(place)) book.violation(`${place}: a document that cannot be read was not put aside`);
}

/** Numbers by drive in the order in which the tax service got them for the first time. */
async function readFirstDeliveries(path: string, book: VerdictBook): Promise<ReadonlyMap<string, number[]>> {
  const numbers = new Map<string, number[]>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const found = /"fiscalDriveNumber":"(\d+)","fiscalDocumentNumber":(\d+)/.exec(line);
    if (found === null) {
      book.violation('the tax service wrote a line without a document');
      continue;
    }
    const drive = found[1] ?? '';
    const known = numbers.get(drive);
    if (known === undefined) numbers.set(drive, [Number(found[2])]);
    else known.push(Number(found[2]));
  }
  return numbers;
}

function difference(found: readonly number[], wanted: readonly number[]): string {
  const at = wanted.findIndex((number, index) => found[index] !== number);
  const where = at < 0 ? wanted.length : at;
  return `${found.length} documents, must be ${wanted.length}; the first difference is ${found[where]} in the place of ${wanted[where]}`;
}

function checkCounts(stage: Stage<ProofDatabase>, wanted: number, book: VerdictBook): void {
  const counts = stage.taxService.counts();
  book.must('documents the tax service got for the first time', counts.first, wanted);
  book.must('repeats that differ from what the tax service has', counts.differing, 0);
  book.must('documents that are not what their rawData says', counts.unfaithful, 0);
  book.must('documents that came behind a later one of their drive', counts.outOfOrder, 0);
  const { first, repeated, requests, outages, lostAnswers, byStatus } = counts;
  book.count('taxService', { first, repeated, requests, outages, lostAnswers, byStatus });
}

async function checkVerdicts(
  stage: Stage<ProofDatabase>,
  documents: number,
  book: VerdictBook,
): Promise<void> {
  const rows = await stage.database.rows(
    'SELECT verdict, COUNT(*) AS n FROM Acknowledgement GROUP BY verdict',
  );
  const verdicts = Object.fromEntries(rows.map((row) => [String(row['verdict']), Number(row['n'])]));
  const { accepted = 0, hard_quarantine: hard = 0, put_aside: aside = 0 } = verdicts;
  book.must('documents with a final verdict, or put aside', accepted + hard + aside, documents);
  const { byStatus } = stage.taxService.counts();
  book.must('documents accepted', accepted, byStatus.OK);
  book.count('verdicts', verdicts);
}
