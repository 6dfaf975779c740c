import { describe, expect, test } from 'vitest';
import { countedAddress, plainAddress } from '../../src/session/address.ts';
import { type BookedSession, ConnectionBook } from '../../src/session/connection-book.ts';
import { readProxyHeader } from '../../src/session/proxy-header.ts';

describe('addresses', () => {
  test.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8::1', '2001:db8::1'],
  ])('%s is shown as %s', (address, shown) => {
    expect(plainAddress(address)).toBe(shown);
  });

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is counted as %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});

describe('a balancer’s header', () => {
  const SIGNATURE = '0d0a0d0a000d0a515549540a';
  const header = (rest: string) => Buffer.from(SIGNATURE + rest.replaceAll(' ', ''), 'hex');

  test.each<[string, Buffer, object]>([
    [
      'IPv4',
      header('21 11 000c cb007109 7f000001 1f90 1e61'),
      { state: 'whole', length: 28, address: '203.0.113.9' },
    ],
    [
      'IPv6',
      header(`21 21 0024 20010db8000000000000000000000007 ${'00'.repeat(16)} 1f90 1e61`),
      { state: 'whole', length: 52, address: '2001:db8:0:0:0:0:0:7' },
    ],
    ['its own check', header('20 00 0000'), { state: 'whole', length: 16, address: null }],
    [
      'IPv4 with extensions',
      header('21 11 000f cb007109 7f000001 1f90 1e61 040000'),
      { state: 'whole', length: 31, address: '203.0.113.9' },
    ],
    ['another version', header('11 11 000c cb007109 7f000001 1f90 1e61'), { state: 'bad' }],
    ['a Unix socket', header(`21 31 00d8 ${'00'.repeat(216)}`), { state: 'bad' }],
    ['a length beyond reason', header('21 11 ffff'), { state: 'bad' }],
    ['too short for its family', header('21 11 0004 cb007109'), { state: 'bad' }],
    ['another protocol', Buffer.from('GET / HTTP/1.1'), { state: 'bad' }],
    ['nothing yet', Buffer.alloc(0), { state: 'partial' }],
    ['a part of the signature', Buffer.from(SIGNATURE.slice(0, 10), 'hex'), { state: 'partial' }],
    ['the signature alone', header(''), { state: 'partial' }],
    ['a part of the addresses', header('21 11 000c cb0071'), { state: 'partial' }],
  ])('with %s', (_what, bytes, read) => {
    expect(readProxyHeader(bytes)).toEqual(read);
  });
});

describe('the book of connections', () => {
  class Guest implements BookedSession {
    hasSpoken = false;
    ended: string | null = null;
    destroy(why: string): void {
      this.ended = why;
    }
  }

  test('has so many places and no more', () => {
    const book = new ConnectionBook<Guest>({ total: 2, perAddress: 9 });
    const guests = [new Guest(), new Guest()];
    for (const guest of guests) {
      expect(book.enter(guest)).toBe(true);
      book.spoke(guest);
    }
    expect(book.enter(new Guest())).toBe(false);
    book.leave(guests[0]!);
    expect(book.enter(new Guest())).toBe(true);
    expect(book.size).toBe(2);
  });

  test('gives the place of the stranger that came first', () => {
    const book = new ConnectionBook<Guest>({ total: 3, perAddress: 9 });
    const [atWork, first, second] = [new Guest(), new Guest(), new Guest()];
    for (const guest of [atWork, first, second]) book.enter(guest);
    book.spoke(atWork);
    expect(book.enter(new Guest())).toBe(true);
    expect([atWork.ended, first.ended, second.ended]).toEqual([null, 'evicted', null]);
  });

  test('counts by address and forgets who left', () => {
    const book = new ConnectionBook<Guest>({ total: 9, perAddress: 2 });
    const guests = [new Guest(), new Guest(), new Guest()];
    for (const guest of guests) book.enter(guest);
    expect(guests.map((guest) => book.nameAddress(guest, '203.0.113.9'))).toEqual([true, true, false]);
    book.leave(guests[0]!);
    expect(book.nameAddress(guests[2]!, '203.0.113.9')).toBe(true);
  });
});
