import type { ReadinessCheck } from '@koreshok/environment';
import type { DurabilityWatch } from './intake/durability-watch.ts';
import type { Intake } from './intake/intake.ts';

/** What has to hold before a balancer sends registers here. */
export function readinessOf(parts: {
  readonly intake: Intake;
  readonly watch: DurabilityWatch;
}): Readonly<Record<string, ReadinessCheck>> {
  return {
    durability: async () => {
      await parts.watch.check();
      return parts.intake.problem ?? undefined;
    },
    partitions: async () => {
      await parts.watch.check();
      const missing = parts.watch.tablesWithoutPartition;
      return missing.length === 0
        ? undefined
        : `no partition for this or the next month: ${missing.join(', ')}`;
    },
    queue: async () => (parts.intake.hasRoom ? undefined : 'the queue is full'),
  };
}
