import { zipSync, strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import writeXlsx from 'write-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { COLUMNS, registerTemplate, typedRows } from '../../src/register-imports/columns.ts';
import { readTable, readTableApart } from '../../src/table-reading/index.ts';
import { TABLE_LIMITS, TableError } from '../../src/tables/index.ts';

const HEADING = ['Модель', 'Заводской номер', 'РНМ', 'Номер ФН'];
const utf8 = (text: string) => new TextEncoder().encode(text);
const faultOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof TableError ? error.code : error;
};

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
  );
  const blob = await writeXlsx(cells as never).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A workbook's parts with one of them changed. */
function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ '[Content_Types].xml': utf8('<Types/>'), ...parts });
}

describe('a table is read', () => {
  test.each([
    ['UTF-8 with semicolons', utf8(`\ufeff${HEADING.join(';')}\r\nАтол 30Ф;1;2;3\r\n`)],
    ['UTF-8 with commas', utf8(`${HEADING.join(',')}\n"Атол 30Ф",1,2,3\n`)],
    ['windows-1251', iconv.encode(`${HEADING.join(';')}\nАтол 30Ф;1;2;3\n`, 'win1251')],
  ])('from CSV in %s', async (_, bytes) => {
    const { rows, format } = await readTable(bytes, 'list.csv');
    expect([format, rows]).toEqual(['csv', [HEADING, ['Атол 30Ф', '1', '2', '3']]]);
  });

  test('from XML with its cells as attributes or as elements', async () => {
    const xml = '<Кассы><Касса РНМ="1" Модель="М"/><Касса><РНМ>2</РНМ></Касса></Кассы>';
    const { rows } = await readTable(utf8(xml), 'list.xml');
    expect(rows).toEqual([
      ['РНМ', 'Модель'],
      ['1', 'М'],
      ['2', ''],
    ]);
  });

  test('from XLSX with every digit of a text and a mark on numbers that lost some', async () => {
    const bytes = await workbook([
      HEADING,
      ['Атол 30Ф', '00106900000001', '0000000001062448', 7380440812345678],
    ]);
    const { rows } = await readTable(bytes, 'list.xlsx');
    expect(rows[1]).toEqual(['Атол 30Ф', '00106900000001', '0000000001062448', '≈7380440812345678']);
  });

  test.each(['xlsx', 'csv', 'xml'] as const)('from our own template in %s', async (format) => {
    const { bytes } = await registerTemplate(format);
    const { rows } = await readTable(bytes, `kassy.${format}`);
    const [first] = typedRows(rows);
    expect(first).toMatchObject({ number: 2, row: { fn: '7380440812345678', outlet: 'Кафе на Лесной' } });
    expect(rows[0]).toHaveLength(COLUMNS.length);
  });

  test.each(['xlsx', 'csv', 'xml'] as const)(
    'in a process apart as where it is asked for, from %s',
    async (format) => {
      const { bytes } = await registerTemplate(format);
      const name = `kassy.${format}`;
      expect(await readTableApart(bytes, name)).toEqual(await readTable(bytes, name));
    },
  );

  test('in a process apart, however long the list', async () => {
    const columns = 10;
    const list = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: columns }, (_, column) => `${(row * 7_919 + column * 104_729) % 1_000_003}`),
    );
    const bytes = await workbook([
      Array.from({ length: columns }, (_, column) => `Столбец ${column}`),
      ...list,
    ]);
    // The unpacker gives parts of more than 320 KB to threads of its own.
    expect(bytes.length).toBeGreaterThan(400_000);
    expect((await readTableApart(bytes, 'list.xlsx')).rows.slice(1)).toEqual(list);
  });

  test('without columns it is refused by their names', () => {
    expect(() =>
      typedRows([
        ['Модель', 'РНМ'],
        ['a', 'b'],
      ]),
    ).toThrow('«Заводской номер», «Номер ФН»');
  });

  test('with a formula in a cell: it is a text like any other', async () => {
    const csv = utf8(`${HEADING.join(';')}\n=HYPERLINK("http://evil");1;2;3\n`);
    const { rows } = await readTable(csv, 'list.csv');
    expect(rows[1]?.[0]).toBe('=HYPERLINK("http://evil")');
  });
});

describe('a file is judged by its content', () => {
  test.each([
    ['a picture called csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'list.csv', 'file.type'],
    ['a program called xlsx', Uint8Array.from([0x4d, 0x5a, 0x90, 0x00]), 'list.xlsx', 'file.type'],
    ['a CSV called xlsx', utf8('a;b\n1;2\n'), 'list.xlsx', 'file.type'],
    ['a text in UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), 'list.csv', 'file.type'],
    ['nothing at all', new Uint8Array(), 'list.csv', 'file.empty'],
    ['a heading alone', utf8('Модель;РНМ\n'), 'list.csv', 'file.empty'],
    ['more bytes than are taken', new Uint8Array(TABLE_LIMITS.fileBytes + 1), 'list.csv', 'file.large'],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'list.xlsx', 'file.unreadable'],
    ['XML cut short', utf8('<a><b>'), 'list.xml', 'file.unreadable'],
  ] as const)('%s is refused', async (_, bytes, name, fault) => {
    expect(await faultOf(readTable(bytes, name))).toBe(fault);
  });

  test('more rows than a list may have are refused', async () => {
    const rows = 'М;1;2;3\n'.repeat(TABLE_LIMITS.rows + 1);
    expect(await faultOf(readTable(utf8(`${HEADING.join(';')}\n${rows}`), 'list.csv'))).toBe('file.rows');
  });
});

describe('a hostile file', () => {
  test('that says to unpack into more than is taken is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(TABLE_LIMITS.unpackedBytes + 1);
    const bomb = packed({ 'xl/worksheets/sheet1.xml': zeros });
    expect(bomb.length).toBeLessThan(TABLE_LIMITS.fileBytes);
    expect(await faultOf(readTable(bomb, 'bomb.xlsx'))).toBe('file.unpacked');
  });

  test('that lies about the size of a part gets no more room than it asked for', async () => {
    const bomb = packed({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * 1024 * 1024) });
    const bytes = Buffer.from(bomb);
    const said = Buffer.alloc(4);
    said.writeUInt32LE(8 * 1024 * 1024);
    for (let at = bytes.indexOf(said); at >= 0; at = bytes.indexOf(said, at + 4)) bytes.writeUInt32LE(16, at);
    expect(await faultOf(readTable(Uint8Array.from(bytes), 'liar.xlsx'))).toBe('file.unreadable');
  });

  test('of thousands of parts is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: TABLE_LIMITS.parts + 1 }, (_, at) => [`xl/${at}.xml`, strToU8('<a/>')]),
    );
    expect(await faultOf(readTable(packed(parts), 'parts.xlsx'))).toBe('file.unpacked');
  });

  const DOCTYPE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

  test('with external entities is refused, as XML and inside of a workbook', async () => {
    expect(await faultOf(readTable(utf8(`${DOCTYPE}<a><b r="&x;"/></a>`), 'xxe.xml'))).toBe('file.doctype');
    const inside = packed({
      'xl/workbook.xml': utf8(`<?xml version="1.0"?>${DOCTYPE}<workbook>&x;</workbook>`),
    });
    expect(await faultOf(readTable(inside, 'xxe.xlsx'))).toBe('file.doctype');
  });

  test('that takes too long costs a process and nothing else', async () => {
    const rows = `${'x'.repeat(100)};1;2;3\n`.repeat(19_000);
    const slow = utf8(`${HEADING.join(';')}\n${rows}`);
    expect(await faultOf(readTableApart(slow, 'slow.csv', { timeMs: 1, memoryMb: 64 }))).toBe('file.time');
    const good = utf8(`${HEADING.join(';')}\nМ;1;2;3\n`);
    await expect(readTableApart(good, 'good.csv')).resolves.toMatchObject({ format: 'csv' });
  });

  test('that takes too much memory costs a process and nothing else', async () => {
    const limits = { timeMs: 20_000, memoryMb: 32 };
    const table = (rows: number) =>
      utf8(`${HEADING.join(';')}\n${`М;1;2;3${';жж'.repeat(40)}\n`.repeat(rows)}`);
    expect(await faultOf(readTableApart(table(19_000), 'greedy.csv', limits))).toBe('file.unpacked');
    await expect(readTableApart(table(1), 'good.csv', limits)).resolves.toMatchObject({ format: 'csv' });
  });
});
