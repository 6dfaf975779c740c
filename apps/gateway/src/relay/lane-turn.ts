import {
  type ClaimedLane,
  finishLanes,
  insertAcknowledgements,
  lockOwnLanes,
  type openPool,
  poolTransaction,
  readLastNumbers,
  readWaitingDocuments,
  type WaitingDocument,
} from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import { decodeRawData, documentToJson, FiscalDecodeError } from '@koreshok/fiscal';
import type { OutgoingDocument, TaxService } from '@koreshok/integrations/tax-service';
import { type Delivered, deliver, keyOf } from './delivery.ts';
import { type LaneOutcome, type LaneWork, laneOutcome } from './lane-outcome.ts';
import type { RetryLimits } from './retry.ts';

type Pool = Awaited<ReturnType<typeof openPool>>;

export interface LaneTurnOptions {
  readonly pool: Pool;
  readonly taxService: TaxService;
  readonly clock: Clock;
  readonly limits: RetryLimits;
  readonly random: () => number;
  readonly batchSize: number;
  readonly burst: number;
}

/** What a turn did, for the breaker and the metrics. */
export interface TurnReport {
  readonly delivered: ReadonlyMap<string, Delivered>;
  readonly documents: number;
}

/** One turn of leased lanes: read what waits, send it in one request, record the verdicts, give the lanes back. */
export async function runLaneTurn(
  lanes: readonly ClaimedLane[],
  options: LaneTurnOptions,
): Promise<TurnReport> {
  const works = await readWork(lanes, options);
  const documents = works.flatMap((work) => work.documents);
  const { readable, unreadable } = readableAndNot(documents);
  const delivered = new Map([...unreadable, ...(await deliver(options.taxService, readable))]);
  const rules = { now: options.clock.now(), limits: options.limits, random: options.random };
  await record(
    works.map((work) => laneOutcome(work, delivered, rules)),
    options,
  );
  return { delivered, documents: documents.length };
}

async function readWork(
  lanes: readonly ClaimedLane[],
  { pool, batchSize, burst }: LaneTurnOptions,
): Promise<LaneWork[]> {
  const perLane = Math.min(burst, Math.max(1, Math.floor(batchSize / lanes.length)));
  const lastNumbers = await readLastNumbers(
    pool,
    lanes.map((lane) => lane.fn),
  );
  const waiting = await readWaitingDocuments(pool, lanes, perLane);
  return lanes.map((lane) => {
    const documents = waiting.get(lane.fn) ?? [];
    return {
      lane,
      documents,
      lastNumber: lastNumbers.get(lane.fn) ?? 0,
      mayHaveMore: documents.length === perLane,
    };
  });
}

/** What was stored was decoded before it was stored; what can no longer be must not hold up the others. */
function readableAndNot(documents: readonly WaitingDocument[]): {
  readonly readable: readonly OutgoingDocument[];
  readonly unreadable: ReadonlyMap<string, Delivered>;
} {
  const readable: OutgoingDocument[] = [];
  const unreadable = new Map<string, Delivered>();
  for (const document of documents) {
    try {
      readable.push(outgoingOf(document));
    } catch (error) {
      if (!(error instanceof FiscalDecodeError)) throw error;
      unreadable.set(keyOf(document.fn, document.number), { fault: 'refused', message: error.message });
    }
  }
  return { readable, unreadable };
}

function outgoingOf(document: WaitingDocument): OutgoingDocument {
  const { document: decoded } = decodeRawData(document.raw);
  return {
    fiscalDriveNumber: document.fn,
    fiscalDocumentNumber: document.number,
    receivedAt: document.receivedAt,
    documentJson: documentToJson(decoded, { rawData: document.raw }),
  };
}

async function record(outcomes: readonly LaneOutcome[], { pool, clock }: LaneTurnOptions): Promise<void> {
  await poolTransaction(pool, async (connection) => {
    const own = await lockOwnLanes(
      connection,
      outcomes.map(({ turn }) => turn),
    );
    const ours = new Set(own.map((turn) => turn.fn));
    await insertAcknowledgements(
      connection,
      outcomes.filter(({ turn }) => ours.has(turn.fn)).flatMap(({ acknowledgements }) => acknowledgements),
    );
    await finishLanes(connection, own, clock.now());
  });
}

/** Verdicts of a turn, by their words. */
export function countVerdicts({ delivered }: TurnReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const outcome of delivered.values()) {
    const word = 'fault' in outcome ? outcome.fault : outcome.verdict;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** True when the tax service was not there for any of it. */
export function wasOutage({ delivered }: TurnReport): boolean {
  return [...delivered.values()].some((outcome) => 'fault' in outcome && outcome.fault === 'outage');
}
