import type { WorkbookArchive } from './workbook-archive.ts';
import { readXml } from './workbook-xml.ts';

/** How a number is shown: as a date, filled up with zeros to so many digits (0302), or as it is. */
export type NumberFormat = 'date' | 'plain' | { readonly digits: number };

/** The formats with fixed numbers that show dates or times, those of East Asia included (ECMA-376 part 1, 18.8.30). */
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const isBuiltInDate = (id: number): boolean => DATES.some(([first, last]) => id >= first && id <= last);

/** What a format code says literally: quoted, escaped, filled in or in brackets. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

function formatOf(code: string): NumberFormat {
  const [positive = ''] = code.replace(LITERAL, '').split(';');
  const plain = positive.trim();
  if (/^0{2,}$/.test(plain)) return { digits: plain.length };
  return /[ymdhse]/i.test(plain) && !/^general$/i.test(plain) && !/[0#?]/.test(plain.replace(/s\.0+/i, ''))
    ? 'date'
    : 'plain';
}

/** The formats of the cells of a workbook, by the number of their style. @throws DomainError as `readXml` */
export async function formatsOf(archive: WorkbookArchive, path: string): Promise<NumberFormat[]> {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isCell = false;
  await readXml(archive.read(path), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') isCell = true;
      if (name !== 'xf' || !isCell) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(codes.get(id) ?? (isBuiltInDate(id) ? 'date' : 'plain'));
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return formats;
}
