/** The number of characters as the server counts them: an emoji is one or a few, never two halves. */
export const signs = (text: string): number => Array.from(text).length;

const isHalf = (sign: string): boolean => sign.length === 1 && sign >= '\ud800' && sign <= '\udfff';

/** Removes half of a character that a native field cut. */
export const whole = (text: string): string =>
  Array.from(text)
    .filter((sign) => !isHalf(sign))
    .join('');
