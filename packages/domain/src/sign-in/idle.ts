/** After how long without a person's hand a session may end, in minutes. */
export const IDLE_CHOICES = [15, 30, 60, 120] as const;

/** Where neither the organization nor the person chose. */
export const DEFAULT_IDLE_MINUTES = 120;

/** On a device of one's own, where the organization allows that: a day. */
export const TRUSTED_IDLE_MINUTES = 24 * 60;

export interface IdleWishes {
  /** What the organization asks of everybody who acts for it; undefined where it asks nothing. */
  readonly organization: { readonly idleMinutes: number; readonly trustedDevices: boolean } | undefined;
  /** The person's own wish; null for none. */
  readonly person: number | null;
  /** Whether the person said at signing in that the device is his own. */
  readonly trusted: boolean;
}

/** How long a session may be idle, in minutes: the person may ask for less than the organization, never for more. */
export function idleMinutes({ organization, person, trusted }: IdleWishes): number {
  if (trusted && (organization?.trustedDevices ?? true)) return TRUSTED_IDLE_MINUTES;
  const allowed = organization?.idleMinutes ?? DEFAULT_IDLE_MINUTES;
  return Math.min(allowed, person ?? allowed);
}
