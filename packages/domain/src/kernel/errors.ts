/**
 * Every reason for a refusal, with the sentence that the user reads. A code without a sentence does not
 * compile.
 */
export const sentences = {
  INVALID_REQUEST: '请求的格式不对，请刷新后再试',
  HEADERS_TOO_LARGE: '请求的附加信息太长，请重新登录后再试',
  TOO_SLOW: '网络太慢，内容没有传完，请到信号好的地方再试',
  INVALID_BODY: '提交的内容有误，请检查后再试',
  UNKNOWN_FIELD: '有一项内容系统不认识',
  MISSING_FIELD: '还有必填的内容没有填',
  WRONG_TYPE: '有一项内容的格式不对',
  TOO_LONG: '有一项内容太长了',
  TOO_SHORT: '有一项内容太短了',
  TOO_MANY: '有一项内容选得太多了',
  TOO_FEW: '有一项内容选得太少了',
  NOT_A_CHOICE: '有一项内容不在可选范围内',
  TOO_EARLY: '所填时间太早了',
  TOO_LATE: '所填时间太晚了',
  DUE_TOO_LATE: '所填期限晚于对居民承诺的时间',
  UNKNOWN_REFERENCE: '所选的人员、单位、地点或文件不存在',
  BODY_TOO_LARGE: '提交的内容太大了',
  FILE_TOO_LARGE: '图片不能超过 10 MB',
  FILE_NOT_A_PICTURE: '这个文件不是图片',
  FILE_KIND_UNKNOWN: '不支持这种格式的图片，请选 JPEG、PNG、WebP、GIF 或 AVIF 格式的',
  FILE_DAMAGED: '这张图片已经损坏，打不开，请换一张',
  FILE_SIDE_TOO_LONG: '这张图片的长或宽超过 20000 像素，请裁成几张再传',
  FILE_TOO_MANY_PIXELS: '这张图片的像素太多了，请缩小以后再传',
  FILE_MISSING: '没有收到图片',
  WORKBOOK_MISSING: '没有收到表格，请选一个 .xlsx 文件',
  WORKBOOK_UNREADABLE: '这不是 .xlsx 表格，或者已经损坏，请用 Excel 或 WPS 另存为 .xlsx 再传',
  WORKBOOK_OLD_FORMAT: '这是旧的 .xls 表格，请用 Excel 或 WPS 另存为 .xlsx 再传',
  WORKBOOK_PROTECTED: '这个表格设了打开密码，请去掉密码再传',
  WORKBOOK_WITH_MACROS: '这个表格带有宏，请另存为不带宏的 .xlsx 再传',
  WORKBOOK_TOO_LARGE: '表格太大了：文件最大 20 MB，每张工作表最多 5 万行、200 列，请分成几个文件再传',
  BAD_CURSOR: '翻页位置已失效，请从头刷新',
  BAD_ID: '编号格式不对',
  NOT_SIGNED_IN: '请先登录',
  LOGIN_CODE_INVALID: '登录凭证无效或已过期，请重新登录',
  WECHAT_UNAVAILABLE: '微信服务暂时无法连接，请稍后再试',
  WECHAT_BUSY: '现在用的人太多，微信忙不过来，请过一分钟再试',
  WECHAT_QUOTA: '今天微信服务的次数用完了，请明天再试；有急事请打电话找社区',
  WECHAT_MISCONFIGURED: '微信服务还没有设置好，请告诉社区工作人员',
  WECHAT_ACCOUNT_BLOCKED: '微信认为这个账号有风险，暂时不能用；请在微信里按提示解除，或请社区工作人员帮忙',
  PHONE_CODE_INVALID: '手机号授权过期了，请再点一次按钮，或改为手工填写',
  PHONE_INVALID: '手机号不对，请填写 11 位的手机号码',
  NUMBER_INVALID: '电话号码不对，请填写手机号码，或带区号的座机号码',
  NAME_INVALID: '请填写真实姓名：只能有汉字、字母和间隔点，不能用职务、单位或系统的名称',
  NAME_SET_BY_APPOINTER: '您担任职务或在队伍里，姓名由任命您的人登记；要更正请找上一级',
  SETUP_CODE_WRONG: '设置码不对，或者已经过期，请向部署系统的人要新的设置码',
  PREFIX_TAKEN: '这个单号前缀已经有社区在用，请换一个',
  COMMUNITY_MISSING: '请先选择您所在的社区',
  SMS_CODE_WRONG: '验证码不对，请看清短信里的 6 位数字再填一次',
  SMS_CODE_EXPIRED: '验证码过期了，请重新获取',
  SMS_LOCKED: '验证码输错的次数太多了，请过 15 分钟再试',
  SMS_TOO_OFTEN: '验证码刚刚发出，请等一分钟再获取',
  SMS_SPENT: '今天获取验证码的次数用完了，请明天再试',
  SMS_UNAVAILABLE: '现在不能发短信验证码，请用微信授权手机号，或请社区工作人员帮忙',
  PHRASE_HOLDS_NUMBER: '常用语会发给很多人，请不要写电话、身份证等号码',
  FORBIDDEN: '您没有权限做这件事',
  NOT_FOUND: '没有找到，或您无权查看',
  NOT_RELATED: '这一步不由您来办',
  LOAD_FULL: '您手上已满 20 件，先办结或交接几件，再接新单',
  NOT_IMPARTIAL: '经手办理或核验过的人不能再作这个决定',
  NOT_OFFERED: '当前情况下不能这样做',
  GUARD_FAILED: '条件还不满足，现在不能这样做',
  BUDGET_SPENT: '这一步的次数已经用完',
  ASK_FIRST: '这一步要先申请，由另一人批准',
  REASON_EMPTY: '请写清楚为什么要看，例如：约上门时间',
  REVEAL_SPENT: '您看的居民信息已经到上限，请过一会儿再看；急需时请上一级（支部书记、社区党委）代为查看',
  NOT_ANONYMOUS: '匿名只能反映隐患或提建议，也不能代别人点单',
  CATEGORY_NOT_OF_KIND: '这个类别不属于所选的诉求类型，请重新选择',
  PICTURE_MISSING: '这个类别要有照片，请拍照后再提交',
  COUNCIL_MISSING: '以恶意诉求为由剔除，要附上居民议事会同意的记录',
  PROOF_MISSING: '这个类别办完要有照片：请附上照片，或先发一条带照片的办理反馈',
  CLAIM_INVALID: '这个码不对，或者已经用过、过期了',
  CLAIM_OTHER_USE: '代点的单凭码认领，匿名的单凭码查看进展，请换一种方式',
  ALREADY_ASKED: '同样的申请正在等待批准',
  NO_HEARING_SET: '请先定好协商的时间、地点和参加人',
  ALREADY_TODAY: '今天已经催办过了',
  CONVERSATION_CLOSED: '办结已超过 15 天，不能再留言',
  REMARK_SETTLED: '留言发出超过 10 分钟，不能再更正或收回',
  STATE_MOVED_ON: '这张单已经有人处理了',
  VERSION_MOVED_ON: '这张单刚刚有了新进展，请看过最新情况再操作',
  VERSION_MISSING: '缺少版本号，请刷新后再试',
  IDEMPOTENCY_MISMATCH: '同一个提交编号用于了不同的内容',
  IDEMPOTENCY_KEY_INVALID: '提交编号的格式不对',
  ALREADY_JOINED: '您已经登记过这个住处',
  ALREADY_DECIDED: '这条登记已经有人处理了',
  STRANGER_CAP:
    '您的住处还没有确认：一天最多点 10 件，没办完的最多 10 件，急事一天最多 3 件。请先在「我的家」登记住处，请管家确认；有人有危险请直接打 119、110 或 120',
  SUSPENDED: '您的点单暂停了。隐患和有人有危险的事照常可以点；原因、期限和申诉在「我的—暂停点单」里看',
  HOLDS_A_POST: '担任职务或在队伍里的人不能暂停点单，请按任职办理',
  HOME_UNCONFIRMED: '您的住处还没有确认，确认后才能这样做',
  INVITATION_INVALID: '邀请码不对，或已经用过、过期了',
  ACTIVITY_BEGUN: '活动已经开始或结束了',
  ACTIVITY_NOT_YET: '还没到时间，开始前半小时才能点开始',
  ALREADY_BOOKED: '这个活动已经约过了',
  BOOKED_ELSEWHERE: '这个时间已经约了别的活动，先取消那一个再约',
  BOOKING_PAUSED: '最近三次预约都没有到场，过几天才能再约；不用预约的活动照常欢迎',
  LIMIT_REACHED: '数量已经到上限了',
  SHEET_TOO_LONG: '这里的楼栋超过 64 栋，请按小区分开打印',
  CONSENT_NEEDED: '请先阅读并同意《个人信息保护说明》',
  STILL_ON_DUTY: '手上还有没交接完的工作，请先逐项交接',
  NOT_ELIGIBLE: '按任职规则，不能由这位同志担任',
  OFFICES_CLASH: '按任职规则，这两个职务不能由同一人担任',
  OFFICE_TAKEN: '这个职务现在有人担任，请先办理卸任',
  ALREADY_MEMBER: '这位同志已经是这个单位的成员，负责的也是这里',
  NAME_TAKEN: '这里已经有同名的了，请换一个名称',
  DAY_TAKEN: '这一天已经有别的安排',
  DEPUTY_LOOP: '代班人绕了一圈又回到本人，请另选一位',
  ALREADY_AWAY: '这段时间已经登记过请假',
  TOO_BUSY: '系统繁忙，请稍后再试',
  STORAGE_UNAVAILABLE: '图片现在存取不了，请过一会儿再试；有急事请先不带图片提交',
  TOO_OFTEN: '操作太频繁了，请过一会儿再试',
  INTERNAL: '系统出了点问题，已经记录，请稍后再试',
} as const;

/** A stable error code of the public contract. */
export type ErrorCode = keyof typeof sentences;

/** A refusal: the code, and the detail that explains it (field, guard, current owner, …). */
export interface Refusal {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Thrown where a rule refuses. The API turns it into a status, the client into its sentence. */
export class DomainError extends Error implements Refusal {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, unknown>>;
  constructor(code: ErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.code = code;
    this.detail = detail;
  }
}
