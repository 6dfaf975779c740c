/** How a link or code stands: only an open one brings clients to its agent. */
export type PartnerCodeState = 'open' | 'closed' | 'expired' | 'used_up';

export const PARTNER_CODE_STATES: readonly PartnerCodeState[] = ['open', 'expired', 'used_up', 'closed'];

/** What the state of a code depends on. */
export interface PartnerCodeLimits {
  readonly closedAt: Date | null;
  /** From this instant on it brings nobody; null for no end. */
  readonly expiresAt: Date | null;
  /** How many clients it may bring; null for any number. */
  readonly seats: number | null;
  readonly used: number;
}

/** The state at an instant. The agent's own decision comes first, then the date, then the seats. */
export function partnerCodeState(code: PartnerCodeLimits, at: Date): PartnerCodeState {
  if (code.closedAt !== null) return 'closed';
  if (code.expiresAt !== null && code.expiresAt <= at) return 'expired';
  return code.seats !== null && code.used >= code.seats ? 'used_up' : 'open';
}

/** Who an ИНН belongs to when a code is named for it. */
export type FirstContactVerdict =
  /** Nobody had brought it: the agent of the code is the first. */
  | { readonly kind: 'first' }
  /** An agent had: it stays with that one, whatever code is named. */
  | { readonly kind: 'bound'; readonly agentId: string }
  /** It had come by itself before any agent named it: no code binds it. */
  | { readonly kind: 'came_by_itself' };

/**
 * Decides the first contact of an ИНН with a provider.
 * @param known who brought it first, null when nobody is written down.
 * @param isClient whether a client of this ИНН is there already.
 */
export function firstContactVerdict(
  known: { readonly agentId: string } | null,
  isClient: boolean,
): FirstContactVerdict {
  if (known !== null) return { kind: 'bound', agentId: known.agentId };
  return isClient ? { kind: 'came_by_itself' } : { kind: 'first' };
}
