/**
 * Reads one number of a gateway's or worker's metrics; labels are part of the name as the page writes them.
 *
 * @throws Error when there is none of that name.
 */
export async function readMetric(httpPort: number, name: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${httpPort}/metrics`);
  const text = await response.text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`there is no metric ${name}`);
  return Number(line.slice(name.length + 1));
}
