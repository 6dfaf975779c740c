import { createServer } from 'node:net';

/** A port that a process is about to listen on, and the setting that moves it. */
export interface PortClaim {
  readonly setting: string;
  readonly host: string;
  readonly port: number;
}

/** The claims that cannot be met because somebody else listens there. */
export async function takenPorts(claims: readonly PortClaim[]): Promise<PortClaim[]> {
  const taken: PortClaim[] = [];
  for (const claim of claims) if (await isTaken(claim)) taken.push(claim);
  return taken;
}

function isTaken({ host, port }: PortClaim): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}

/** One line per taken port: which, and what to change. */
export function explainTaken(claims: readonly PortClaim[]): string {
  return claims
    .map(
      ({ setting, host, port }) =>
        `port ${port} on ${host} is taken: stop what listens there, or set ${setting}`,
    )
    .join('\n');
}
