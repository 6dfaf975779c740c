import { type HistogramStep, histogramOf, parseMetrics, type Sample, sumOf } from './prometheus.ts';

/** What a gateway says of itself at one moment. Counts run from its start and never fall while it lives. */
export interface GatewayFigures {
  readonly at: Date;
  /** False while the gateway takes nothing in, to lose nothing. */
  readonly intakeOpen: boolean;
  readonly connections: number;
  /** Documents that wait to be written. */
  readonly waiting: number;
  readonly taken: number;
  /** Documents sent again and answered with the stored confirmation. */
  readonly repeated: number;
  readonly held: number;
  /** Seconds from a whole message to its answer. */
  readonly answers: readonly HistogramStep[];
  readonly batches: { readonly count: number; readonly documents: number };
  readonly relay: {
    /** Seconds for which the longest-waiting drive has been due. */
    readonly lag: number;
    readonly lanesDue: number;
    /** The tax service is taken for down: nothing is sent for a while. */
    readonly circuitOpen: boolean;
    /** More comes in than the host keeps up with: sending waits for a short time. */
    readonly inRush: boolean;
    readonly judged: number;
  };
}

/** A page that asks every two seconds must not wait longer for an answer. */
const DEADLINE_MS = 1500;

/** Asks a gateway for its figures; null when it does not answer. @param address of its metrics page. */
export async function readGatewayFigures(address: string, now: Date): Promise<GatewayFigures | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(DEADLINE_MS), cache: 'no-store' });
    return answer.ok ? figuresOf(parseMetrics(await answer.text()), now) : null;
  } catch {
    return null;
  }
}

/** The figures in a metrics page. */
export function figuresOf(samples: readonly Sample[], at: Date): GatewayFigures {
  const outcome = (name: string) => sumOf(samples, 'gateway_documents_total', { outcome: name });
  return {
    at,
    intakeOpen: sumOf(samples, 'gateway_intake_open') === 1,
    connections: sumOf(samples, 'gateway_connections'),
    waiting: sumOf(samples, 'gateway_queue_documents'),
    taken: outcome('taken'),
    repeated: outcome('repeated'),
    held: outcome('held'),
    answers: histogramOf(samples, 'gateway_answer_seconds'),
    batches: {
      count: sumOf(samples, 'gateway_batch_documents_count'),
      documents: sumOf(samples, 'gateway_batch_documents_sum'),
    },
    relay: {
      lag: sumOf(samples, 'relay_lag_seconds'),
      lanesDue: sumOf(samples, 'relay_lanes_due'),
      circuitOpen: sumOf(samples, 'relay_circuit_open') === 1,
      inRush: sumOf(samples, 'relay_in_rush') === 1,
      judged: sumOf(samples, 'relay_documents_total'),
    },
  };
}
