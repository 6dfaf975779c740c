/** What the commands end with. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2, usage: 64 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
