import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** What one card of a sheet shows. */
export interface CodeCard {
  readonly title: string;
  /** As it is typed where it cannot be scanned. */
  readonly code: string;
  /** A PNG or JPEG. */
  readonly picture: Buffer;
}

/** The texts that all cards share. */
export interface SheetWords {
  readonly heading: string;
  readonly hint: string;
}

const FONT = fileURLToPath(new URL('../../../fonts/NotoSansSC-Regular.ttf', import.meta.url));

/** A4 in points, in two columns of four cards. */
const [WIDTH, HEIGHT, COLUMNS, ROWS] = [595.28, 841.89, 2, 4];
const [CARD_WIDTH, CARD_HEIGHT] = [WIDTH / COLUMNS, HEIGHT / ROWS];
const [MARGIN, PICTURE, GAP] = [18, 112, 5];

/** The largest of some sizes at which a text fits into a card. */
function fitting(page: PDFKit.PDFDocument, text: string, sizes: readonly number[]): number {
  return (
    sizes.find((size) => page.fontSize(size).widthOfString(text) <= CARD_WIDTH - 2 * MARGIN) ?? sizes.at(-1)!
  );
}

function draw(page: PDFKit.PDFDocument, card: CodeCard, words: SheetWords, at: number): void {
  const [x, y] = [(at % COLUMNS) * CARD_WIDTH, Math.floor(at / COLUMNS) * CARD_HEIGHT];
  page
    .rect(x, y, CARD_WIDTH, CARD_HEIGHT)
    .lineWidth(0.5)
    .dash(3, { space: 3 })
    .strokeColor('#999999')
    .stroke();
  const line = (text: string, from: number, sizes: readonly number[]): void => {
    page.fontSize(fitting(page, text, sizes)).fillColor('#000000');
    const style = {
      width: CARD_WIDTH - 2 * MARGIN,
      align: 'center',
      lineBreak: true,
      ellipsis: true,
    } as const;
    page.text(text, x + MARGIN, y + from, { ...style, height: sizes[0]! * 1.5 });
  };
  line(card.title, MARGIN - 6, [18, 15, 12, 10]);
  page.image(card.picture, x + (CARD_WIDTH - PICTURE) / 2, y + MARGIN + 22, { fit: [PICTURE, PICTURE] });
  const below = MARGIN + 22 + PICTURE + GAP;
  line(words.heading, below, [11, 9]);
  line(words.hint, below + 16, [9, 8]);
  line(card.code, below + 30, [9]);
}

/** A PDF to print and cut: A4, eight cards a page. It holds the glyphs that it uses. */
export async function codeSheet(cards: readonly CodeCard[], words: SheetWords): Promise<Buffer> {
  const page = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: FONT, lang: 'zh-CN' });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => page.on('end', resolve).on('error', reject));
  for (const [n, card] of cards.entries()) {
    if (n % (COLUMNS * ROWS) === 0) page.addPage();
    draw(page, card, words, n % (COLUMNS * ROWS));
  }
  page.end();
  await done;
  return Buffer.concat(chunks);
}
