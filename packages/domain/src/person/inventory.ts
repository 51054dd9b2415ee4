import { retention, type Retention } from './retention.ts';

/**
 * How a column is stored: `sealed` (encrypted as a whole, AES-256-GCM), `numbers` (numbers inside the text
 * encrypted), `masked` for good, `hashed` with a key, a `digest` of an unguessable random value, or `plain`
 * for what identifies no person by itself: ids, times, choices.
 */
export const atRest = {
  sealed: 'encrypted',
  numbers: 'numbers in it are encrypted',
  masked: 'numbers in it are hidden for good',
  hashed: 'keyed hash',
  digest: 'hash of a random secret',
  plain: 'plain, no identity by itself',
} as const;
export type AtRest = keyof typeof atRest;

/** What happens to a column when the person has their identity erased. */
export const onErasure = {
  deleted: 'the rows are deleted',
  emptied: 'emptied',
  cleaned:
    'numbers in the person’s texts, and the person’s name, number and room in all texts, are destroyed',
  code_name: 'stays under a code name',
  kept: 'stays until its retention time is over',
} as const;
export type OnErasure = keyof typeof onErasure;

/**
 * What happens when the retention time is over: rows are deleted, except for tickets, which are anonymised
 * (docs/adr/0018).
 */
export const onLapse = {
  deleted: 'deleted',
  emptied: 'emptied',
  cleaned: 'names and rooms of its people, and every number, are destroyed in the words',
  nobody: 'its people are replaced by placeholder accounts without a home; staff stay with their office',
} as const;
export type OnLapse = keyof typeof onLapse;

/** One kind of personal data: where it is stored, why, how long, and who reads how much of it. */
export interface Held {
  readonly what: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** The columns that name the person; empty where the row is found through another row. */
  readonly whose: readonly string[];
  readonly why: string;
  readonly seenBy: string;
  readonly keep: Retention;
  /** Tables that nouns share: how long the rows of cases other than tickets are kept. */
  readonly keepOf?: Readonly<Record<string, Retention>>;
  readonly atRest: AtRest;
  /** JSON fields that are encrypted, each as a whole. */
  readonly fields?: readonly string[];
  /** The only rows that hold it. */
  readonly of?: Readonly<Record<string, string>>;
  /** The column of which this is the blind index; with `fields`, the field. */
  readonly indexOf?: string;
  readonly erased: OnErasure;
}

const self = 'the person';
const byClearance =
  'the person; masked for case steward, authority, arbiter and intake, and for the lead while the contact is shared; in full for them after a `reveal` with a reason';
const readers = 'viewers of the case; phone numbers only after a `reveal` of the phone';
const machine = 'no person: only the system compares it';
const acting = 'viewers of the case, as 居民 or, for staff, by name and office';

/**
 * Homes, suspensions and bookings are deleted with their cases. Absences, posts, areas, units, categories and activities
 * stay with their cases, as the record of the organisation.
 */
const besideTickets = {
  home: 'home',
  absence: 'post',
  office: 'post',
  suspension: 'suspension',
  area: 'post',
  unit: 'post',
  membership: 'post',
  invitation: 'post',
  document: 'post',
  category: 'post',
  day: 'post',
  activity: 'post',
  booking: 'booking',
} as const;

/** In the order of deletion at erasure: a row that references another comes first. */
// prettier-ignore
export const inventory: readonly Held[] = [
  { what: '姓名 name', table: 'account', columns: ['name'], whose: ['id'], why: 'to be addressed', seenBy: `${byClearance}; staff in their office by name`, keep: 'account', atRest: 'sealed', erased: 'emptied' },
  { what: '电话 phone number', table: 'account', columns: ['phone'], whose: ['id'], why: 'to be called about a case', seenBy: byClearance, keep: 'account', atRest: 'sealed', erased: 'emptied' },
  { what: '电话索引 index of the number', table: 'account', columns: ['phone_index'], whose: ['id'], why: 'to find the account of a caller', seenBy: machine, keep: 'account', atRest: 'hashed', indexOf: 'phone', erased: 'emptied' },
  { what: '微信标识 WeChat openid', table: 'account', columns: ['openid'], whose: ['id'], why: 'to sign in', seenBy: machine, keep: 'account', atRest: 'plain', erased: 'emptied' },
  { what: '账号 account', table: 'account', columns: ['id', 'community', 'active', 'version'], whose: ['id'], why: 'to know that two events are of one person', seenBy: self, keep: 'account', atRest: 'plain', erased: 'code_name' },
  { what: '曾用名 former names', table: 'former_name', columns: ['name'], whose: ['account'], why: 'earlier actions keep the name of their time', seenBy: 'the person looked at, under 谁看过我的信息', keep: 'account', atRest: 'sealed', erased: 'deleted' },
  { what: '改名时间 when a name was changed', table: 'former_name', columns: ['account', 'until'], whose: ['account'], why: 'to tell which name it was then', seenBy: machine, keep: 'account', atRest: 'plain', erased: 'deleted' },
  { what: '同意记录 consent', table: 'consent', columns: ['id', 'account', 'version', 'at', 'withdrawn_at'], whose: ['account'], why: 'to prove what was agreed to', seenBy: self, keep: 'consent', atRest: 'plain', erased: 'deleted' },
  { what: '刷新令牌 refresh tokens', table: 'refresh_token', columns: ['hash'], whose: [], why: 'to stay signed in, and to notice a stolen one', seenBy: machine, keep: 'session', atRest: 'digest', erased: 'deleted' },
  { what: '令牌使用 use of refresh tokens', table: 'refresh_token', columns: ['session', 'used_at'], whose: [], why: 'a token serves once', seenBy: machine, keep: 'session', atRest: 'plain', erased: 'deleted' },
  { what: '登录设备 devices signed in', table: 'session', columns: ['id', 'account', 'since', 'last_seen', 'until', 'revoked_at'], whose: ['account'], why: 'to stay signed in, and to sign a lost device out', seenBy: self, keep: 'session', atRest: 'plain', erased: 'deleted' },
  { what: '设备名 what a device calls itself', table: 'session', columns: ['device'], whose: ['account'], why: 'to know which device is which; people give them their names', seenBy: self, keep: 'session', atRest: 'sealed', erased: 'deleted' },
  { what: '短信验证码 SMS code', table: 'sms_code', columns: ['hash'], whose: ['account'], why: 'to prove a number', seenBy: machine, keep: 'sms_code', atRest: 'hashed', erased: 'deleted' },
  { what: '验证码收件 whose code, until when', table: 'sms_code', columns: ['account', 'until'], whose: ['account'], why: 'it serves one account for five minutes', seenBy: machine, keep: 'sms_code', atRest: 'plain', erased: 'deleted' },
  { what: '重复提交的回答 answers to repeated requests', table: 'idempotency', columns: ['answer'], whose: ['actor'], why: 'a request that is sent twice is done once', seenBy: self, keep: 'repeat', atRest: 'sealed', erased: 'deleted' },
  { what: '提交内容的摘要 digest of a request', table: 'idempotency', columns: ['hash'], whose: ['actor'], why: 'to tell whether it is the same request', seenBy: machine, keep: 'repeat', atRest: 'hashed', erased: 'deleted' },
  { what: '谁何时提交 who sent a request, and when', table: 'idempotency', columns: ['actor', 'key', 'at'], whose: ['actor'], why: 'a request that is sent twice is done once', seenBy: machine, keep: 'repeat', atRest: 'plain', erased: 'deleted' },
  { what: '频次计数 counts of limits', table: 'rate_limit', columns: ['key'], whose: [], why: 'against guessing and flooding', seenBy: machine, keep: 'limit', atRest: 'hashed', erased: 'kept' },
  { what: '已用次数 how much of a limit is used', table: 'rate_limit', columns: ['points', 'expire'], whose: [], why: 'against guessing and flooding', seenBy: machine, keep: 'limit', atRest: 'plain', erased: 'kept' },
  { what: '安全事件 security events', table: 'security_event', columns: ['id', 'at', 'kind', 'account', 'session', 'what'], whose: ['account'], why: 'to find out what happened to an account', seenBy: 'the operator, by account id', keep: 'security', atRest: 'plain', erased: 'kept' },
  { what: '网络地址的摘要 digest of an address', table: 'security_event', columns: ['address_hash'], whose: ['account'], why: 'to tell whether two came from one address', seenBy: machine, keep: 'security', atRest: 'hashed', erased: 'kept' },
  { what: '查看门牌 who looked up the residents of a household', table: 'door_look', columns: ['id', 'by', 'household', 'at', 'way'], whose: ['by'], why: 'accountability of the viewer', seenBy: 'the members of the household, under 谁看过我的信息', keep: 'security', atRest: 'plain', erased: 'kept' },
  { what: '导出台账 who exported which ledgers, and when they fetched the file', table: 'ledger_export', columns: ['id', 'account', 'book', 'filter', 'state', 'lines', 'at', 'wrote_at', 'fetched_at'], whose: ['account'], why: 'accountability of the exporter', seenBy: 'the exporter, under 台账', keep: 'security', atRest: 'plain', erased: 'kept' },
  { what: '导入的内容 what a workbook says that is to be imported', table: 'workbook_finding', columns: ['found', 'workbook'], whose: ['account'], why: 'it is checked before it is imported', seenBy: 'the person who uploaded it', keep: 'workbook', atRest: 'sealed', erased: 'deleted' },
  { what: '谁的导入 whose workbook, uploaded when', table: 'workbook_finding', columns: ['import', 'account', 'at'], whose: ['account'], why: 'it is imported by the person who uploaded it', seenBy: machine, keep: 'workbook', atRest: 'plain', erased: 'deleted' },
  { what: '导入记录 who imported how much', table: 'workbook_import', columns: ['id', 'account', 'areas', 'hash', 'state', 'problems', 'lines', 'total', 'written', 'at', 'wrote_at'], whose: ['account'], why: 'accountability for the organisation', seenBy: 'administrators of the area, under 导入', keep: 'security', atRest: 'plain', erased: 'kept' },
  { what: '住处 homes, confirmed or not', table: 'residence', columns: ['id', 'account', 'household', 'role', 'status', 'decided_at', 'decided_as', 'since', 'until'], whose: ['account'], why: 'to serve the right building, and to keep the household out of handling its own case', seenBy: byClearance, keep: 'home', atRest: 'plain', erased: 'deleted' },
  { what: '不予确认的理由 why a home was refused', table: 'residence', columns: ['refusal'], whose: ['account'], why: 'the person is told the reason', seenBy: self, keep: 'home', atRest: 'sealed', erased: 'deleted' },
  { what: '确认人 who confirmed a home', table: 'residence', columns: ['decided_by'], whose: ['decided_by'], why: 'accountability of the person who confirmed', seenBy: machine, keep: 'home', atRest: 'plain', erased: 'emptied' },
  { what: '住户邀请 invitations into a home', table: 'household_invitation', columns: ['id', 'household', 'inviter', 'role', 'used_at', 'since', 'until'], whose: ['inviter'], why: 'members invite others into their home', seenBy: self, keep: 'invitation', atRest: 'plain', erased: 'deleted' },
  { what: '邀请码 code of an invitation', table: 'household_invitation', columns: ['hash'], whose: ['inviter'], why: 'proves the invitation', seenBy: machine, keep: 'invitation', atRest: 'hashed', erased: 'deleted' },
  { what: '受邀人 who used an invitation', table: 'household_invitation', columns: ['used_by'], whose: ['used_by'], why: 'it serves once', seenBy: machine, keep: 'invitation', atRest: 'plain', erased: 'emptied' },
  { what: '家人代办 who acts for whom', table: 'household_delegate', columns: ['id', 'household', 'person', 'delegate', 'since', 'until'], whose: ['person', 'delegate'], why: 'family may act for a resident', seenBy: 'both of them', keep: 'home', atRest: 'plain', erased: 'deleted' },
  { what: '门牌 rooms', table: 'area', columns: ['name', 'full_name'], whose: [], why: 'the list of rooms; joined to a person it is an address', seenBy: 'residents who register a home; joined to a person by clearance', keep: 'home', atRest: 'sealed', of: { kind: 'household' }, erased: 'kept' },
  { what: '职务 offices held', table: 'office', columns: ['id', 'office', 'area', 'account', 'deputy', 'label', 'since', 'until', 'planned'], whose: ['account'], why: 'rights follow from offices', seenBy: 'everybody of the community', keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '所属单位 memberships', table: 'membership', columns: ['id', 'unit', 'account', 'area', 'is_default', 'member_type', 'seat', 'constituency', 'since', 'until', 'planned'], whose: ['account'], why: 'rights follow from units', seenBy: 'staff of the community', keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '评优表 sheets of people in office', table: 'document', columns: ['person', 'office', 'area', 'from', 'to', 'since', 'objections', 'seal_asked_by', 'sealed_by'], whose: ['person'], why: 'appraisal by figures that can be argued about', seenBy: 'the person and the committee; once sealed, staff of the community', keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '邀请任岗 invitations to posts', table: 'post_invitation', columns: ['id', 'office', 'unit', 'area', 'deputy', 'label', 'is_default', 'member_type', 'seat', 'constituency', 'invited_by', 'taken_by', 'until'], whose: ['taken_by'], why: 'how a person came to their post', seenBy: 'those who may fill the post', keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '受邀人 who is invited to a post', table: 'post_invitation', columns: ['name', 'phone'], whose: ['taken_by'], why: 'to be registered with the post; destroyed once the invitation is over', seenBy: 'those who may fill the post, the number masked', keep: 'post', atRest: 'sealed', erased: 'emptied' },
  { what: '受邀人的号码索引 index of the number', table: 'post_invitation', columns: ['phone_index'], whose: ['taken_by'], why: 'the verified number takes the post up', seenBy: machine, keep: 'post', atRest: 'hashed', indexOf: 'phone', erased: 'emptied' },
  { what: '邀请码 code of an invitation to a post', table: 'post_invitation', columns: ['hash'], whose: ['taken_by'], why: 'who has the code takes the post up', seenBy: machine, keep: 'post', atRest: 'hashed', erased: 'emptied' },
  { what: '请假 absences', table: 'absence', columns: ['id', 'account', 'deputy', 'since', 'until', 'planned', 'by'], whose: ['account'], why: 'a deputy acts meanwhile', seenBy: 'themselves, and those above them', keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '请假事由 reason of an absence', table: 'absence', columns: ['words'], whose: ['account'], why: 'superiors may ask', seenBy: 'themselves, and those above them', keep: 'post', atRest: 'sealed', erased: 'emptied' },
  { what: '活动人员 who plans an activity and is on duty at it', table: 'activity', columns: ['planned_by', 'staff', 'opened_by'], whose: [], why: 'an activity has people who answer for it', seenBy: 'the community, the staff by name', keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '活动小结 what came of an activity', table: 'activity', columns: ['words'], whose: [], why: 'the community reads what came of it', seenBy: 'the community', keep: 'post', atRest: 'numbers', erased: 'kept' },
  { what: '预约与到场 who comes to an activity', table: 'booking', columns: ['id', 'activity', 'account', 'path', 'starts', 'ends', 'booked_by', 'since', 'arrived_at', 'left_at'], whose: ['account'], why: 'places are limited, and who comes is counted', seenBy: 'themselves; those who hold the activity, masked', keep: 'booking', atRest: 'plain', erased: 'code_name' },
  { what: '值班 duty roster', table: 'roster_pattern', columns: ['account', 'weekday', 'from', 'to'], whose: ['account'], why: 'who is on duty today', seenBy: 'everybody of the estate', keep: 'post', atRest: 'plain', erased: 'deleted' },
  { what: '值班例外 exceptions of the roster', table: 'roster_exception', columns: ['account', 'date', 'position', 'on', 'from', 'to'], whose: ['account'], why: 'who is on duty today', seenBy: 'everybody of the estate', keep: 'post', atRest: 'plain', erased: 'deleted' },
  { what: '认领码 claim code', table: 'ticket_claim', columns: ['hash'], whose: [], why: 'to claim what was placed for one, or to follow what one placed anonymously', seenBy: machine, keep: 'claim_code', atRest: 'hashed', erased: 'kept' },
  { what: '认领码使用 use of a claim code', table: 'ticket_claim', columns: ['ticket', 'used_at'], whose: [], why: 'it serves once', seenBy: machine, keep: 'claim_code', atRest: 'plain', erased: 'kept' },
  { what: '暂停点单的理由 why an account was suspended', table: 'suspension', columns: ['words', 'appeal', 'answer'], whose: ['account'], why: 'the person reads it and may appeal', seenBy: 'the person, and offices that may suspend', keep: 'suspension', atRest: 'sealed', erased: 'deleted' },
  {
    what: '暂停点单 suspensions', table: 'suspension',
    columns: ['id', 'account', 'proposed_by', 'proposed_as', 'proposed_at', 'days', 'confirmed_by', 'confirmed_as', 'until', 'ended_at', 'ended_by', 'appealed_at', 'answered_at', 'answered_by'],
    whose: ['account'], why: 'who decided it, and until when', seenBy: 'the person without names, and offices that may suspend', keep: 'suspension', atRest: 'plain', erased: 'deleted',
  },
  { what: '消息 notices', table: 'notice', columns: ['title', 'text'], whose: ['account'], why: 'to tell what happened', seenBy: self, keep: 'notice', atRest: 'sealed', erased: 'deleted' },
  { what: '消息收件 whose notice, read when', table: 'notice', columns: ['id', 'account', 'case', 'seq', 'about', 'at', 'read_at', 'summary', 'due'], whose: ['account'], why: 'to tell each once', seenBy: self, keep: 'notice', atRest: 'plain', erased: 'deleted' },
  { what: '已读位置 how far was read', table: 'case_read', columns: ['case', 'account', 'seq'], whose: ['account'], why: 'read receipts', seenBy: 'the author, as read or unread', keep: 'read_mark', atRest: 'plain', erased: 'deleted' },
  { what: '图片 pictures', table: 'file', columns: ['id', 'account', 'sha256', 'at', 'case', 'seq', 'position'], whose: ['account'], why: 'they show the place and the work; redrawn on arrival without EXIF, file name or caption', seenBy: 'viewers of the event they came with', keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '点单内容 what was written on placing', table: 'ticket', columns: ['title', 'place', 'words'], whose: ['reporter'], why: 'the matter itself', seenBy: readers, keep: 'case', atRest: 'numbers', erased: 'cleaned' },
  { what: '搜索文本 text for searching', table: 'cases', columns: ['search', 'card', 'said'], whose: [], why: 'to find a case by its words; numbers are left out of it', seenBy: readers, keep: 'case', keepOf: besideTickets, atRest: 'masked', erased: 'cleaned' },
  { what: '代点对象 for whom it was placed', table: 'ticket', columns: ['behalf'], whose: ['reporter'], why: 'to reach a person without an account', seenBy: byClearance, keep: 'case', atRest: 'sealed', fields: ['name', 'phone'], erased: 'emptied' },
  { what: '热线工单编号 number by which the hotline knows it', table: 'ticket', columns: ['hotline_number'], whose: ['reporter'], why: 'to answer the hotline that took the call', seenBy: 'offices and the steward of the case', keep: 'case', atRest: 'plain', erased: 'emptied' },
  { what: '代点电话索引 index of that number', table: 'ticket', columns: ['behalf_phone_index'], whose: ['reporter'], why: 'to find the tickets of a caller', seenBy: machine, keep: 'case', atRest: 'hashed', indexOf: 'behalf', fields: ['phone'], erased: 'emptied' },
  { what: '点单居民与相关人 reporter and who is concerned', table: 'ticket', columns: ['reporter', 'former_reporters', 'household', 'other_households', 'proxy', 'about', 'recused'], whose: ['reporter'], why: 'whose matter it is, and who keeps out of it', seenBy: byClearance, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '刚发的留言 who said something just now', table: 'ticket', columns: ['fresh_remarks'], whose: [], why: 'so that they may correct it or take it back', seenBy: machine, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '经办人 who handles it', table: 'ticket', columns: ['case_steward', 'past_stewards', 'workers', 'verifiers', 'upheld_by'], whose: [], why: 'accountability, and no verification of own work', seenBy: acting, keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '办理过程 what was written on the way', table: 'case_event', columns: ['form'], whose: ['by'], why: 'the record of the case: append-only, decided again from it', seenBy: readers, keep: 'case', keepOf: besideTickets, atRest: 'numbers', fields: ['behalf_name', 'behalf_phone', 'why', 'name', 'phone'], erased: 'cleaned' },
  { what: '办理依据 what a step was decided from', table: 'case_event', columns: ['given'], whose: ['by'], why: 'the case is decided again from it: ids and choices, no words', seenBy: machine, keep: 'case', keepOf: besideTickets, atRest: 'plain', erased: 'cleaned' },
  { what: '原来的内容 what a step replaced', table: 'case_event', columns: ['replaced'], whose: ['by'], why: 'the case as it was at each step', seenBy: machine, keep: 'case', keepOf: besideTickets, atRest: 'numbers', erased: 'cleaned' },
  { what: '参与人 who takes part', table: 'case_participant', columns: ['case', 'role', 'party', 'kind', 'current'], whose: ['party'], why: 'to find the cases of a person or unit', seenBy: machine, keep: 'case', keepOf: besideTickets, atRest: 'plain', erased: 'code_name' },
  { what: '指标里的跟单管家 whose step it was', table: 'figure_row', columns: ['person'], whose: [], why: 'figures of staff, which open to their cases', seenBy: acting, keep: 'post', atRest: 'plain', erased: 'code_name' },
  { what: '谁做了什么 who did what', table: 'case_event', columns: ['by', 'as', 'units', 'household', 'at', 'action'], whose: ['by'], why: 'the record of the case', seenBy: acting, keep: 'case', keepOf: besideTickets, atRest: 'plain', erased: 'code_name' },
  { what: '以何职务 in which office', table: 'case_event', columns: ['office'], whose: [], why: 'what was done in office is signed by it', seenBy: acting, keep: 'post', keepOf: besideTickets, atRest: 'plain', erased: 'code_name' },
  { what: '查看记录 who looked at whom', table: 'ticket_reveal', columns: ['by', 'of', 'at', 'fields'], whose: ['of'], why: 'accountability of the viewer', seenBy: `${self} looked at, under 谁看过我的信息`, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '来电查找 whose number was looked up', table: 'call_lookup', columns: ['id', 'by', 'of', 'at', 'office'], whose: ['of'], why: 'accountability of the viewer', seenBy: `${self} looked up, under 谁看过我的信息`, keep: 'call', atRest: 'plain', erased: 'deleted' },
  { what: '附议 endorsements', table: 'ticket_endorsement', columns: ['person', 'household', 'at', 'from'], whose: ['person'], why: 'who stands beside the reporter', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '评价 ratings', table: 'ticket_rating', columns: ['by', 'at', 'verdict', 'stars', 'called'], whose: ['by'], why: 'whether it was solved', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '联系记录 contacts tried', table: 'ticket_contact', columns: ['by', 'at', 'channel', 'reached', 'verdict'], whose: [], why: 'whether the resident was asked', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '协商内容 what was said at a hearing', table: 'ticket_hearing', columns: ['matter', 'place', 'positions'], whose: [], why: 'the record of the hearing', seenBy: 'who sits at the table, and staff of the case', keep: 'case', atRest: 'numbers', erased: 'cleaned' },
  { what: '协商参加人 who sat at a hearing', table: 'ticket_hearing', columns: ['host', 'sides', 'signed', 'convenor'], whose: [], why: 'who has a say and who signed', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '挂账说明 why it waits', table: 'ticket_hold', columns: ['by', 'reason', 'public_line'], whose: [], why: 'who let it wait, and why', seenBy: readers, keep: 'case', atRest: 'numbers', erased: 'cleaned' },
  { what: '协办任务 tasks', table: 'ticket_task', columns: ['words'], whose: [], why: 'what others are to do', seenBy: readers, keep: 'case', atRest: 'numbers', erased: 'cleaned' },
  { what: '申请 requests', table: 'case_request', columns: ['form', 'asker', 'as'], whose: ['asker'], why: 'who asked for what', seenBy: readers, keep: 'case', keepOf: besideTickets, atRest: 'numbers', erased: 'cleaned' },
  { what: '督办 whom a rung of the ladder told', table: 'ticket_rung', columns: ['to'], whose: [], why: 'a breach has a recipient on record', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '督办人 who supervised', table: 'ticket_supervision', columns: ['by'], whose: [], why: 'who asked for an answer and reads it', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '回访 calls after closing', table: 'ticket_call', columns: ['by', 'solved', 'satisfied'], whose: [], why: 'whether it was really solved, asked by a person who did not handle it', seenBy: 'offices that did not handle it', keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '剔除 who left it out of its figures, and who objected', table: 'ticket_exclusion', columns: ['asker', 'by', 'objected_by'], whose: ['objected_by'], why: 'two people answer for it; the reporter may object', seenBy: acting, keep: 'case', atRest: 'plain', erased: 'code_name' },
  { what: '承办人 who works in person', table: 'ticket_assignment', columns: ['person'], whose: [], why: 'who does the work', seenBy: acting, keep: 'post', atRest: 'plain', erased: 'code_name' },
];

/** Columns without personal data. A new column must be listed here or above, or a test fails. */
// prettier-ignore
export const impersonal: Readonly<Record<string, readonly string[]>> = {
  organisation_version: ['id', 'version', 'changed_in'],
  area: ['id', 'kind', 'parent', 'path', 'prefix', 'position', 'active', 'm2', 'owner_group', 'lon', 'lat', 'pilot', 'merged_into', 'gave'],
  former_area_name: ['area', 'until', 'name', 'full_name'],
  building_code: ['code', 'building'],
  activity: ['id', 'kind', 'title', 'area', 'path', 'starts', 'ends', 'place', 'capacity', 'host', 'opened_at', 'others'],
  calendar_day: ['date', 'worked', 'label', 'source', 'at'],
  category: [
    'id', 'community', 'code', 'name', 'kinds', 'neighbours', 'position', 'active',
    'parent', 'aliases', 'emergency', 'needs_before', 'needs_after', 'route', 'own_limits',
  ],
  community_day: ['id', 'community', 'date', 'effect', 'label', 'in_force'],
  category_version: ['community', 'code', 'version', 'name', 'kinds', 'neighbours', 'needs_before', 'needs_after', 'route', 'own_limits'],
  demo_clock: ['id', 'offset'],
  file: ['mime', 'bytes', 'width', 'height', 'hidden_at'],
  phrase: ['community', 'purpose', 'position', 'text'],
  cases: ['id', 'noun', 'number', 'community', 'path', 'state', 'outcome', 'version', 'seq', 'opened_at', 'closed_at', 'due_at', 'promised_at', 'shows_card', 'anonymised_at'],
  ticket: [
    'id', 'kind', 'category', 'category_version', 'source', 'hotline_due', 'urgency', 'level', 'building', 'estate', 'private', 'anonymous', 'about_staff', 'sensitive',
    'reporter_from', 'suggestion', 'spent', 'returned_by', 'return_to', 'paused_at', 'touched', 'mediated', 'declined_level', 'merged_into', 'contact_shared', 'shows_neighbours', 'opens_words', 'hidden_pictures', 'nudged_at', 'asked_at',
    'flags', 'clocks', 'overrun_at', 'filled',
  ],
  ticket_assignment: ['ticket', 'seq', 'unit', 'external', 'support', 'due', 'appointed', 'status', 'since', 'until'],
  ticket_contact: ['ticket', 'seq'],
  ticket_endorsement: ['ticket', 'id', 'seq'],
  case_event: ['case', 'seq', 'mode', 'from', 'to', 'machine_version'],
  ticket_hearing: ['ticket', 'seq', 'set', 'at', 'reply_by', 'seats', 'status', 'until', 'followed_up'],
  ticket_hold: ['ticket', 'seq', 'since', 'until', 'review'],
  case_interval: ['case', 'seq', 'clock', 'run', 'from', 'to', 'why'],
  figure_row: ['case', 'basis', 'part', 'at', 'marks', 'minutes', 'unit', 'kind', 'category', 'source', 'sensitive', 'community', 'path'],
  ticket_rating: ['ticket', 'seq', 'run'],
  case_request: ['case', 'id', 'seq', 'action', 'until', 'status'],
  ticket_reveal: ['ticket', 'seq'],
  ticket_rung: ['ticket', 'seq', 'clock', 'run', 'rung', 'at', 'why'],
  ticket_supervision: ['ticket', 'seq', 'level', 'since', 'reply_by', 'status', 'again', 'risen', 'answered_at', 'due', 'until'],
  ticket_call: ['ticket', 'seq', 'why', 'since', 'outcome', 'status', 'tries', 'called_at'],
  document: ['id', 'kind', 'path', 'hash'],
  document_line: ['document', 'position', 'figure', 'sum', 'rows', 'changed'],
  ticket_exclusion: ['ticket', 'seq', 'reason', 'since', 'status', 'rule_by', 'until'],
  ticket_task: ['ticket', 'id', 'seq', 'unit', 'due', 'status'],
  unit: ['id', 'kind', 'name', 'area', 'active', 'parent', 'label', 'skills', 'term_end', 'position'],
  sealing: ['name', 'value', 'at'],
  setup_code: ['id', 'hash', 'until'],
  wechat_token: ['appid', 'token', 'until'],
};

/** What happens when the retention time is over; null where no time limit applies. */
export function lapsed({ keep, table, erased }: Pick<Held, 'keep' | 'table' | 'erased'>): OnLapse | null {
  if (retention[keep].after === null) return null;
  if (keep !== 'case' || table === 'file') return 'deleted';
  return erased === 'cleaned' || erased === 'emptied' ? erased : 'nobody';
}

/** Encrypted although it is not personal data: the system's own secrets. */
const sealedBesides: readonly Pick<Held, 'table' | 'columns' | 'atRest'>[] = [
  { table: 'wechat_token', columns: ['token'], atRest: 'sealed' },
];

/** Everything that is encrypted or has numbers removed: to be re-encrypted when the key is rotated. */
export const encryptedColumns = (): readonly Pick<
  Held,
  'table' | 'columns' | 'atRest' | 'fields' | 'of' | 'indexOf'
>[] =>
  [...inventory, ...sealedBesides].filter(
    ({ atRest: lies, ...held }) =>
      lies === 'sealed' ||
      lies === 'numbers' ||
      lies === 'masked' ||
      ('indexOf' in held && held.indexOf !== undefined),
  );

/** Tables that ticket and account clean up themselves, because more than a row or a column goes. */
const cleanedElsewhere: readonly string[] = ['account', 'cases', 'ticket'];

/**
 * The tables from which erasure deletes a person's rows, each with the columns that name the person, in
 * order.
 */
export const tablesErasureDeletes = (): readonly (readonly [table: string, whose: readonly string[]])[] => {
  const rows = inventory.filter(({ erased, whose }) => erased === 'deleted' && whose.length > 0);
  return [...new Map(rows.map(({ table, whose }) => [table, whose]))];
};

/** The columns that erasure empties in rows that stay. */
export const columnsErasureEmpties = (): readonly Held[] =>
  inventory.filter(({ erased, table }) => erased === 'emptied' && !cleanedElsewhere.includes(table));
