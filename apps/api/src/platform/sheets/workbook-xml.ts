import { DomainError } from '@sandan/domain';
import { SaxesParser } from 'saxes';
import { unreadable } from './workbook-archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What reads an XML file: its elements by local name, as they open and close. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Files of a workbook are not nested deeper, and no element has more attributes. */
const MOST = { depth: 64, attributes: 100 } as const;
/** So many characters without an element, a text or an attribute are no workbook: they would only fill memory. */
const SILENT = 1_000_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An XML parser that tells a listener, and refuses what would fill the memory. */
class BoundedParser {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;
  private attributes = 0;
  private silent = 0;

  constructor(listener: XmlListener) {
    this.parser.on('doctype', this.refuse);
    this.parser.on('attribute', () => this.count(++this.attributes <= MOST.attributes));
    this.parser.on('opentag', ({ name, attributes }) => {
      this.count(++this.depth <= MOST.depth);
      this.attributes = 0;
      listener.open?.(localName(name), attributes);
    });
    const text = (some: string): void => {
      this.count(true);
      listener.text?.(some);
    };
    this.parser.on('text', text);
    this.parser.on('cdata', text);
    this.parser.on('closetag', ({ name }) => {
      this.depth--;
      listener.close?.(localName(name));
    });
  }

  /** @throws DomainError WORKBOOK_UNREADABLE */
  write(part: string): void {
    this.silent += part.length;
    if (this.silent > SILENT) this.refuse();
    this.parser.write(part);
  }

  end(): void {
    this.parser.close();
  }

  private count(isWithin: boolean): void {
    this.silent = 0;
    if (!isWithin) this.refuse();
  }

  private readonly refuse = (): never => {
    throw new DomainError('WORKBOOK_UNREADABLE');
  };
}

/**
 * Tells a listener what an XML file holds, and returns after each part of it. Nothing of a document type is
 * read: a file that has one is refused.
 * @throws DomainError WORKBOOK_UNREADABLE, and what the listener and the parts throw
 */
export async function* walkXml(parts: AsyncIterable<string>, listener: XmlListener): AsyncIterable<void> {
  const parser = new BoundedParser(listener);
  try {
    let isEmpty = true;
    for await (const part of parts) {
      if (part === '') continue;
      parser.write(part);
      isEmpty = false;
      yield;
    }
    if (!isEmpty) parser.end();
  } catch (error) {
    unreadable(error);
  }
}

/** Reads an XML file to its end. @throws as `walkXml` */
export async function readXml(parts: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const walking = walkXml(parts, listener)[Symbol.asyncIterator]();
  while (!(await walking.next()).done);
}
