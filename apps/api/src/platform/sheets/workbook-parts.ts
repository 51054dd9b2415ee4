/** The files of a workbook that are the same but for the names of its sheets (ECMA-376, parts 1 and 2). */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters that XML 1.0 does not allow, and halves of pairs. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as XML. What Excel would read as an escaped character (`_x000D_`) stays as it was typed (ECMA-376 part
 * 1, 22.9.2.19).
 */
export const escaped = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);

/** The styles of cells by what they hold: their place in `cellXfs` of `STYLES`. */
export const styleOf = { text: 1, number: 2, time: 3, head: 4 } as const;

/**
 * Text has the format `@` and the mark that Excel writes for an apostrophe before it: it stays text when
 * the cell is edited.
 */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="5"><xf/>
<xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs>
</styleSheet>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="r${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;

/** The path of a sheet in the archive; the first one has number 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

const numbered = (names: readonly string[], one: (number: number, name: string) => string): string =>
  names.map((name, at) => one(at + 1, name)).join('');

/** All files of a workbook but its sheets, by path. */
export const partsOf = (names: readonly string[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>
${numbered(names, (number) => `<Override PartName="/${sheetPath(number)}" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">
${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${numbered(
    names,
    (number, name) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="r${number}"/>`,
  )}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered(
    names,
    (number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`),
  )}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
  'xl/styles.xml': STYLES,
});

/**
 * The beginning of a sheet: widths in characters, the style of cells that people fill in, and its first row in view
 * when they scroll.
 */
export const sheetHead = (columns: readonly { readonly width: number; readonly style?: number }[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"
 activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
   .map(
     ({ width, style = 0 }, at) =>
       `<col min="${at + 1}" max="${at + 1}" width="${width}"${style ? ` style="${style}"` : ''} customWidth="1"/>`,
   )
   .join('')}</cols><sheetData>`;

/** What Excel tells people about the cells of a column, and the choices that it offers in them. */
export interface ColumnHelp {
  /** 255 characters at most. */
  readonly prompt: string;
  /** 255 characters at most together; none of them has a comma. */
  readonly choices?: readonly string[];
}

/** The last row that Excel has. */
const LAST_ROW = 1_048_576;

function validationOf(letters: string, title: string, { prompt, choices }: ColumnHelp): string {
  const attributes = [
    choices ? 'type="list" showErrorMessage="1"' : '',
    'allowBlank="1" showInputMessage="1"',
    `promptTitle="${escaped(title.slice(0, 32))}" prompt="${escaped(prompt.slice(0, 255))}"`,
    `sqref="${letters}2:${letters}${LAST_ROW}"`,
  ];
  const list = choices ? `<formula1>"${escaped(choices.join())}"</formula1>` : '';
  return `<dataValidation ${attributes.join(' ')}>${list}</dataValidation>`;
}

/** The end of a sheet, with filters over the columns of its head, and help with its cells. */
export function sheetEnd(
  columns: readonly { readonly letters: string; readonly title: string; readonly help?: ColumnHelp }[],
  rows: number,
): string {
  const helped = columns.flatMap(({ letters, title, help }) =>
    help ? validationOf(letters, title, help) : [],
  );
  const validations =
    helped.length > 0 ? `<dataValidations count="${helped.length}">${helped.join('')}</dataValidations>` : '';
  return `</sheetData><autoFilter ref="A1:${columns.at(-1)!.letters}${rows}"/>${validations}</worksheet>`;
}
