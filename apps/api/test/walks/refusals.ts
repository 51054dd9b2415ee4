/** What the public contract says of each refusal a person can meet: its status and the sentence they read. */
export const refusals: Readonly<Record<string, readonly [status: number, sentence: string]>> = {
  INVALID_BODY: [400, '提交的内容有误,请检查后再试'],
  BAD_CURSOR: [400, '翻页位置已失效,请从头刷新'],
  BAD_ID: [400, '编号格式不对'],
  IDEMPOTENCY_KEY_INVALID: [400, '提交编号的格式不对'],
  NOT_SIGNED_IN: [401, '请先登录'],
  LOGIN_CODE_INVALID: [401, '登录凭证无效或已过期,请重新登录'],
  NOT_RELATED: [403, '这一步不由您来办'],
  NOT_IMPARTIAL: [403, '经手办理或核验过的人不能再作这个决定'],
  NOT_OFFERED: [403, '当前情况下不能这样做'],
  GUARD_FAILED: [403, '条件还不满足,现在不能这样做'],
  BUDGET_SPENT: [403, '这一步的次数已经用完'],
  ASK_FIRST: [403, '这一步要先申请,由另一人批准'],
  ALREADY_TODAY: [403, '今天已经催办过了'],
  CONVERSATION_CLOSED: [403, '办结已超过 15 天,不能再留言'],
  NOT_FOUND: [404, '没有找到,或您无权查看'],
  STATE_MOVED_ON: [409, '这张单已经有人处理了'],
  VERSION_MOVED_ON: [409, '这张单刚刚有了新进展,请看过最新情况再操作'],
  IDEMPOTENCY_MISMATCH: [409, '同一个提交编号用于了不同的内容'],
  BODY_TOO_LARGE: [413, '提交的内容太大了'],
  UNKNOWN_FIELD: [422, '有一项内容系统不认识'],
  MISSING_FIELD: [422, '还有必填的内容没有填'],
  WRONG_TYPE: [422, '有一项内容的格式不对'],
  TOO_LONG: [422, '有一项内容太长了'],
  TOO_SHORT: [422, '有一项内容太短了'],
  TOO_MANY: [422, '有一项内容选得太多了'],
  NOT_A_CHOICE: [422, '有一项内容不在可选范围内'],
  TOO_EARLY: [422, '所填时间太早了'],
  DUE_TOO_LATE: [422, '所填期限晚于对居民承诺的时间'],
  UNKNOWN_REFERENCE: [422, '所选的人员、单位、地点或文件不存在'],
  VERSION_MISSING: [422, '缺少版本号,请刷新后再试'],
  NOT_YET: [501, '这项功能还没有开放'],
};

/** The three things every refusal is compared in. */
export const asSeen = (status: number, body: Readonly<Record<string, unknown>>): unknown[] => [status, body['code'], body['message']];
export const expected = (code: string): unknown[] => [refusals[code]?.[0], code, refusals[code]?.[1]];
