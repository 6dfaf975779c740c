/** Passwords that are known from leaks. */
export interface LeakedPasswords {
  /** Whether a password, exactly as it was typed, is among them. */
  readonly has: (password: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}
