import type { OutletPlaces } from '../routers/outlets.ts';
import { load, loadOr } from './caller.ts';

/** Registers that stand in a menu; more are searched for. */
const OFFERED = 100;

/**
 * What a list of receipts can be narrowed to by outlet and register, and how those that the address names are called.
 * @throws what `load` throws.
 */
export async function receiptFilterOffer(
  asked: { readonly outlet?: string; readonly register?: string },
  clientId?: string,
): Promise<{
  readonly clientId?: string;
  readonly outlets: OutletPlaces;
  readonly registers: { readonly items: readonly { id: string; name: string }[]; readonly more: boolean };
  readonly outletName: string | undefined;
  readonly registerName: string | undefined;
}> {
  const whose = clientId === undefined ? {} : { clientId };
  const { outlet, register } = asked;
  const [outlets, registers, chosenOutlet, chosenRegister] = await Promise.all([
    load((api) => api.outlets.places(whose)),
    load((api) => api.registers.list({ ...whose, limit: OFFERED })),
    outlet === undefined ? undefined : loadOr((api) => api.outlets.places({ ...whose, ids: [outlet] })),
    register === undefined ? undefined : loadOr((api) => api.registers.list({ ...whose, ids: [register] })),
  ]);
  return {
    ...whose,
    outlets,
    registers: {
      items: registers.items.map(({ id, name }) => ({ id, name })),
      more: registers.next !== null,
    },
    outletName: chosenOutlet?.items[0]?.name,
    registerName: chosenRegister?.items[0]?.name,
  };
}
