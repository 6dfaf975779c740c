const CODE = /^[A-Z0-9][A-Z0-9-]{2,22}[A-Z0-9]$/;

/** The partner's code that a visitor came with; undefined for what cannot be one. */
export function partnerCodeOf(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase();
  return code !== undefined && CODE.test(code) ? code : undefined;
}
