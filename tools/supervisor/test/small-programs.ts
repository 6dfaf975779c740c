import type { AppPlan } from '../supervisor.ts';

/** Small real programs that stand in for the apps. */
export const programs = {
  /** Says that it is up and stops when asked. */
  good: `
    process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
    console.log('up');
    setInterval(() => {}, 1000);`,
  /** Stays whatever one asks. */
  deaf: `
    process.on('SIGTERM', () => console.log('not now'));
    console.log('up');
    setInterval(() => {}, 1000);`,
  /** Ends by itself as soon as it is up, when its first line has been read. */
  brief: `console.log('up'); process.stdout.write('', () => process.exit(3));`,
  /** Never comes up. */
  broken: `console.error('no way'); process.exit(7);`,
} as const;

export interface SmallApp {
  readonly plan: AppPlan;
  readonly lines: string[];
}

/** A plan for one of the programs; it is ready when it has said «up». */
export function smallApp(name: string, program: keyof typeof programs, journal: string[] = []): SmallApp {
  const lines: string[] = [];
  const plan: AppPlan = {
    name,
    command: process.execPath,
    args: ['--input-type=module', '--eval', programs[program]],
    cwd: import.meta.dirname,
    environment: { PATH: process.env['PATH'] ?? '', GREETING: 'hello' },
    onLine: (line) => {
      lines.push(line);
      journal.push(`${name}: ${line}`);
    },
    missing: async () => (lines.includes('up') ? undefined : 'has not said that it is up'),
    // Long enough for a busy machine; the one that stays whatever one asks is not waited for.
    stopDeadlineMs: program === 'deaf' ? 300 : 30_000,
  };
  return { plan, lines };
}
