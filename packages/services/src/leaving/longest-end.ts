/** The end of many registers takes its time, and nobody waits for it. Milliseconds. */
export const LONGEST_END = 1_800_000;
