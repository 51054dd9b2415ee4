/** How many signs a text has, as the server counts them: an emoji is one or a few, never two halves. */
export const signs = (text: string): number => Array.from(text).length;

const isHalf = (sign: string): boolean => sign.length === 1 && sign >= '\ud800' && sign <= '\udfff';

/** Without the half of a sign that a native field left over when it cut. */
export const whole = (text: string): string =>
  Array.from(text)
    .filter((sign) => !isHalf(sign))
    .join('');
