const MB = 1024 * 1024;

/** What a workbook may hold that is read here. */
export const workbookLimits = {
  bytes: 20 * MB,
  /** Files in the archive. */
  entries: 2000,
  sheets: 50,
  /** Rows with content in one sheet. */
  rows: 50_000,
  columns: 200,
  /** Of all its files that are read, after inflating. */
  inflated: 128 * MB,
  /** How many times larger than in the archive a file may be; small ones may be larger. */
  ratio: 200,
  smallFile: MB,
  /** Different texts, and their characters together. */
  texts: 500_000,
  characters: 10_000_000,
  /** The longest text that Excel keeps in a cell. */
  text: 32_767,
} as const;
