/** What people put between digits: blanks, dashes and dots, up to three of them. */
const GAP = '[\\s.·・–—-]{0,3}';
const MOBILE = `(?:(?:\\+|00)?86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}`;
const LANDLINE = `0\\d{2,3}${GAP}\\d{3,4}${GAP}\\d{4}`;
const PHONE = new RegExp(`(?<!\\d)(?:${MOBILE}|${LANDLINE})(?!\\d)`, 'g');

/** The text with every phone number in it replaced; as it was written where there is none. */
export function replacePhones(text: string, replacement: (phone: string) => string): string {
  const plain = text.normalize('NFKC');
  return plain.search(PHONE) < 0 ? text : plain.replace(PHONE, replacement);
}

/** The text as those may read it who must not learn whom to call. */
export const maskPhones = (text: string): string => replacePhones(text.normalize('NFKC'), () => '[号码已隐藏]');
