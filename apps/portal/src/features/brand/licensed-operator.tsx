import type { GateSettings } from '@/server/views/gate.ts';

/**
 * The one place that names the licensed operator behind every brand: where law or a register's own settings demand it.
 * The marker lets a check tell these mentions from a leak.
 */
export function LicensedOperatorName({ operator }: { operator: GateSettings['operator'] }) {
  return <span data-licensed-operator>{operator.legalName}</span>;
}

/** Its tax number, under the same marker. */
export function LicensedOperatorInn({ operator }: { operator: GateSettings['operator'] }) {
  return (
    <span data-licensed-operator className="font-mono">
      {operator.inn}
    </span>
  );
}
