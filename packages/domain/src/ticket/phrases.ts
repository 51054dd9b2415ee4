import { maskPhones } from '../redaction/privacy.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Office } from '../org/words.ts';

/** The purposes of canned answers (常用语): a form field names the purpose whose phrases it offers. */
export const phrasePurposes = {
  answer: '答复',
  result: '办理结果',
  ask: '请居民补充',
  opinion: '研判意见',
  dispatch: '派单要求',
  return: '退单说明',
  reason: '退回、转办、提级的理由',
  decline: '不予受理的说明',
  channel: '其他渠道',
  extension: '延期的理由',
  refusal: '不准申请的理由',
} as const;
export type PhrasePurpose = keyof typeof phrasePurposes;

/** Characters of one phrase, and the number of phrases for one purpose. */
export const phraseLimits = { min: 2, max: 100, most: 12 } as const;

/** The offices that edit the phrases of their community. */
export const maySetPhrases = (office: Office): boolean => office === 'secretary' || office === 'committee';

/**
 * Phrases as they are stored: duplicates removed, order kept. A phrase may not hold a phone number, because
 * staff send it to many residents.
 * @throws DomainError PHRASE_HOLDS_NUMBER
 */
export function readPhrases(texts: readonly string[]): string[] {
  const at = texts.findIndex((text) => maskPhones(text) !== text);
  if (at >= 0) throw new DomainError('PHRASE_HOLDS_NUMBER', { field: 'texts', at });
  return [...new Set(texts)];
}
