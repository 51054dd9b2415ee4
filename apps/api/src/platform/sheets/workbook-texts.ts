import { DomainError } from '@sandan/domain';
import type { WorkbookArchive } from './workbook-archive.ts';
import { workbookLimits } from './workbook-limits.ts';
import { readXml, type XmlListener } from './workbook-xml.ts';

/** What Excel writes for characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
const ESCAPED = /_x([0-9a-f]{4})_/gi;
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Collects the text of `t` elements, in one or more runs; the reading of characters (`rPh`) is left out. */
export class RunsOfText {
  private text = '';
  private isText = false;
  private isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true;
    if (name === 't') this.isText = !this.isPhonetic;
  }

  add(some: string): void {
    if (this.isText && this.text.length < workbookLimits.text) this.text += some;
  }

  close(name: string): void {
    if (name === 'rPh') this.isPhonetic = false;
    if (name === 't') this.isText = false;
  }

  /** The text so far; the next one begins. */
  take(): string {
    const { text } = this;
    this.text = '';
    return unescaped(text.slice(0, workbookLimits.text));
  }
}

/** The texts that cells share. @throws DomainError WORKBOOK_TOO_LARGE, and as `readXml` */
export async function sharedTextsOf(archive: WorkbookArchive, path: string): Promise<string[]> {
  const texts: string[] = [];
  const runs = new RunsOfText();
  let characters = 0;
  const keep = (text: string): void => {
    characters += text.length;
    if (characters > workbookLimits.characters || texts.length >= workbookLimits.texts)
      throw new DomainError('WORKBOOK_TOO_LARGE');
    texts.push(text);
  };
  const listener: XmlListener = {
    open: (name) => runs.open(name),
    text: (some) => runs.add(some),
    close: (name) => {
      runs.close(name);
      if (name === 'si') keep(runs.take());
    },
  };
  await readXml(archive.read(path), listener);
  return texts;
}
