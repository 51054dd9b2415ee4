/** The reason for a reveal: a purpose, and words that explain it. */

export const revealPurposes = {
  contact: '联系居民',
  visit: '上门',
  inform: '通知结果',
  identity: '核对身份',
  safety: '人身安全',
  other: '其他',
} as const;
export type RevealPurpose = keyof typeof revealPurposes;

/** Words that only say "view", or nothing. */
const empty: ReadonlySet<string> = new Set([
  '查看',
  '看看',
  '看一下',
  '查一下',
  '看',
  '查',
  '查看信息',
  '查看电话',
  '查看姓名',
  '查看门牌',
  '看信息',
  '看电话',
  '看姓名',
  '查询',
  '了解',
  '了解一下',
  '了解情况',
  '需要',
  '工作',
  '工作需要',
  '测试',
  '试试',
  '无',
  '没有',
  '其他',
  '理由',
  '原因',
  'test',
  'ok',
  'none',
  'view',
  'look',
  'aaa',
  'abc',
  'asdf',
]);

/** The letters and pictures of a text, without blanks, punctuation and digits. */
const signsOf = (text: string): string[] =>
  [...text.normalize('NFKC').toLowerCase()].filter(
    (sign) => /\p{L}|\p{Extended_Pictographic}/u.test(sign) && !/\d/.test(sign),
  );

/** Whether the words give a reason: at least two signs, and more than "view". */
export function givesReason(words: string): boolean {
  const signs = signsOf(words);
  return signs.length >= 2 && !empty.has(signs.join(''));
}
