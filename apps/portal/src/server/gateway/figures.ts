import { quantile, readSamples, type Samples, total } from './prometheus.ts';

/** How the gateway is at this moment, as the operator sees it. */
export interface GatewayFigures {
  /** Whether it takes documents in. */
  readonly open: boolean;
  readonly connections: number;
  /** Documents that wait for their commit. */
  readonly queue: number;
  /** Answers a second since the look before; null at the first look. */
  readonly answersPerSecond: number | null;
  /** The time within which 99 of 100 registers got their answer since the look before, in milliseconds. */
  readonly answerP99Ms: number | null;
  /** How far the relay to the tax service is behind, in seconds. */
  readonly relayLagSeconds: number;
  /** The relay stopped asking because the tax service does not answer. */
  readonly relayStopped: boolean;
}

interface Look {
  readonly samples: Samples;
  readonly at: number;
}

const PATIENCE_MS = 1_500;

/**
 * Looks at a gateway's own figures, each time against the look before. Answers null when the gateway cannot be
 * reached: the page says so, and its other figures come from the database.
 * @param address where it shows them, such as `http://127.0.0.1:7781`.
 */
export function gatewayWatch(
  address: string,
  now: () => number = Date.now,
): () => Promise<GatewayFigures | null> {
  let before: Look | undefined;
  return async () => {
    const samples = await readMetrics(address);
    if (samples === null) return null;
    const look = { samples, at: now() };
    const figures = figuresOf(look, before);
    before = look;
    return figures;
  };
}

export function figuresOf({ samples, at }: Look, before: Look | undefined): GatewayFigures {
  const seconds = before === undefined ? 0 : (at - before.at) / 1000;
  const answers = (look: Samples) => total(look, 'gateway_answer_seconds_count');
  const p99 = before === undefined ? null : quantile(samples, before.samples, 'gateway_answer_seconds', 0.99);
  return {
    open: total(samples, 'gateway_intake_open') > 0,
    connections: total(samples, 'gateway_connections'),
    queue: total(samples, 'gateway_queue_documents'),
    answersPerSecond:
      before === undefined || seconds <= 0
        ? null
        : Math.max(0, answers(samples) - answers(before.samples)) / seconds,
    answerP99Ms: p99 === null || !Number.isFinite(p99) ? null : p99 * 1000,
    relayLagSeconds: total(samples, 'relay_lag_seconds'),
    relayStopped: total(samples, 'relay_circuit_open') > 0,
  };
}

async function readMetrics(address: string): Promise<Samples | null> {
  try {
    const response = await fetch(`${address}/metrics`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? readSamples(await response.text()) : null;
  } catch {
    return null;
  }
}
