import { parseDayKey } from '@koreshok/fiscal/time';
import { playDay } from '@koreshok/simulators/day';
import { seededRandom } from '@koreshok/simulators/random';
import { confirmAll, perform, type RegisterState } from '@koreshok/simulators/register';
import { registerTime, spanOfDays } from '@koreshok/fiscal/time';

/** Good messages of one register: its registration report, a day of trade, its second day. */
export function messagesOf(fresh: RegisterState, seed: string, receipts: number): Buffer[] {
  const [first, second] = [parseDayKey('2026-11-20'), parseDayKey('2026-11-21')];
  if (first === undefined || second === undefined) throw new Error('no such days');
  const registered = perform(fresh, { kind: 'register' }, registerTime(spanOfDays(first, first).from));
  const one = playDay(confirmAll(registered.state), first, { seed, receipts });
  const two = playDay(one.state, second, { seed, receipts });
  const documents = [registered.document, ...one.events.map(each), ...two.events.map(each)];
  const random = seededRandom(`${seed}/${fresh.profile.driveNumber}`);
  return documents
    .map(({ message }) => Buffer.from(message))
    .filter((_message, index) => index < 4 || random.chance(0.6));
}

const each = <Document>({ document }: { readonly document: Document }): Document => document;
