/**
 * Words before or after a number that mark it as a phone number, and words that mark it as something else.
 */
const PHONE =
  '电话|手机|座机|固话|联系|致电|来电|回电|热线|短信|传真|拨打|打给|呼叫|tel|phone|mobile|call|[☎☏📞📱]|[打拨][给我他她它到]{0,2}[\\s:]*$';
const OTHER =
  '电?话费|单号|工单|订单|编号|户号|表号|表码|表底|电表|水表|气表|卡号|账号|学号|工号|车牌|密码|验证码|条码|型号|货号|快递|取件|发票|合同|银行|价|元|款|共|约|第|[￥¥$#]|no\\.';
const WORD = new RegExp(`(?<other>${OTHER})|(?<phone>${PHONE})|(?<number>号码)`, 'gu');
const BEHIND =
  /^(?![\s,()]{0,3}\[号码已)[\s,()[\]]{0,3}(?:是|为)?(?:我|你|您|他|她|家|的|本人|里|这个){0,3}(?:手机|电话|座机|固话|号码|联系|打|拨)/u;
const COUNTED =
  /^\s{0,2}(?:元|块|角|度|吨|立方|平米|平方|米|㎡|m[二23]?(?![a-z])|公里|千|万|克|kg|斤|户(?!主)|室|号楼|栋|幢|楼(?![下上长])|层|单元|次|步|年|月|日|天(?!天)|小时|分钟|点|%|票|份|件|条)/u;
/** The text up to the placeholder of a number that is hidden already. */
const HIDDEN = /^.*(?:\[号码已..\])/su;

/** How many signs a context word reaches. */
const BEFORE = 14;
const AFTER = 12;

/**
 * What the context around a place in `plain` says of the number there. `since`: the end of the number before
 * it, or null.
 */
export function numberContextOf(
  plain: string,
  from: number,
  to: number,
  since: number | null,
): 'phone' | 'other' | 'nothing' {
  const behind = plain.slice(to, to + AFTER);
  if (COUNTED.test(behind)) return 'other';
  if (BEHIND.test(behind)) return 'phone';
  const between = plain.slice(Math.max(since ?? 0, from - BEFORE - 8), from).replace(HIDDEN, '☎');
  const whole = since !== null && from - since <= BEFORE ? `☎${between}` : between;
  const said = [
    ...whole
      .slice(-BEFORE)
      .split(/[。!?\n]/)
      .at(-1)!
      .matchAll(WORD),
  ].map(({ groups }) => groups!);
  // 号码 alone decides, unless another word does.
  const last = said.filter(({ number }) => number === undefined).at(-1) ?? said.at(-1);
  return last === undefined ? 'nothing' : last['other'] === undefined ? 'phone' : 'other';
}

/** Whether the number starts the text or follows a separator. */
export const isSeparated = (plain: string, from: number): boolean =>
  from === 0 || /[\s,;:!?。、()[\]]|\p{sc=Han}/u.test(plain[from - 1]!);
