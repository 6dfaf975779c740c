/** What the journal of looks is filtered by, as the address has it: days as `2026-11-28`. */
export interface LookFilters {
  readonly serviceCenterId?: string | undefined;
  readonly registerId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Filters of the address as the server takes them; days are those of Moscow. */
export function lookInput({ serviceCenterId, registerId, from, to }: LookFilters) {
  return {
    ...(serviceCenterId === undefined ? {} : { serviceCenterId }),
    ...(registerId === undefined ? {} : { registerId }),
    ...(from === undefined ? {} : { from: new Date(`${from}T00:00:00+03:00`) }),
    ...(to === undefined ? {} : { to: new Date(new Date(`${to}T00:00:00+03:00`).getTime() + 86_400_000) }),
  };
}
