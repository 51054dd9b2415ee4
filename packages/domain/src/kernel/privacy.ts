/** Mobile numbers, also with a blank, a dash or a dot here and there, and landlines with their area code. */
const PHONE = /(?<!\d)(?:\+?86[\s.·・–—-]?)?(?:1[3-9]\d(?:[\s.·・–—-]?\d){8}|0\d{2,3}[\s.·・–—-]?\d{7,8})(?!\d)/g;

/** The text as those may read it who must not learn whom to call. */
export const maskPhones = (text: string): string => text.normalize('NFKC').replace(PHONE, '[号码已隐藏]');
