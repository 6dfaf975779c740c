/** Hundredths of a percent as people write them: 1250 is «12,5 %». */
export function percentWords(rate: number): string {
  return `${String(rate / 100).replace('.', ',')}\u00a0%`;
}
