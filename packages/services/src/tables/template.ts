import { XMLBuilder } from 'fast-xml-parser';
import writeXlsx from 'write-excel-file/universal';
import type { TableFormat } from './table.ts';

/** A file to download and fill in. */
export interface TemplateFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface TemplateContent {
  /** Heading and, under it, rows of examples. */
  readonly heading: readonly string[];
  readonly examples: readonly (readonly string[])[];
  /** Names of the root, of a row and of its attributes, for XML. */
  readonly xml: { readonly root: string; readonly row: string; readonly names: readonly string[] };
}

/** Makes a template in a format: every cell is text, so that no digit of a number is lost. */
export async function templateFile(format: TableFormat, content: TemplateContent): Promise<TemplateFile> {
  switch (format) {
    case 'xlsx':
      return {
        bytes: await workbook(content),
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      };
    case 'csv':
      return { bytes: new TextEncoder().encode(csv(content)), mediaType: 'text/csv; charset=utf-8' };
    case 'xml':
      return { bytes: new TextEncoder().encode(xml(content)), mediaType: 'application/xml; charset=utf-8' };
    default: {
      const never: never = format;
      throw new Error(`No template in ${String(never)}`);
    }
  }
}

async function workbook({ heading, examples }: TemplateContent): Promise<Uint8Array> {
  const rows = [
    heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...examples.map((row) => row.map((value) => ({ value, type: String, format: '@' }))),
  ];
  const blob = await writeXlsx(rows, { columns: heading.map(() => ({ width: 24 })) }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function csv({ heading, examples }: TemplateContent): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  return `\ufeff${[heading, ...examples].map(line).join('\r\n')}\r\n`;
}

function xml({ examples, xml: { root, row, names } }: TemplateContent): string {
  const rows = examples.map((cells) =>
    Object.fromEntries(names.map((name, at) => [`@${name}`, cells[at] ?? ''])),
  );
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, [root]: { [row]: rows } });
}
