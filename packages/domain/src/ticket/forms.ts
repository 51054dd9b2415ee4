import { kinds, urgencies } from './words.ts';
import { revealPurposes } from '../person/reason.ts';
import type { Field, Form } from '../kernel/form.ts';
import type { PhrasePurpose } from './phrases.ts';

const kindNames = Object.keys(kinds);
const urgencyNames = Object.keys(urgencies);
const files = { type: 'file', many: true, max: 9 } as const;
const evidence = { ...files, min: 1, required: true } as const;
const words = (max: number) => ({ type: 'text', max }) as const;
/** A text field that staff may fill with canned answers. */
const phrased = <Text extends Field>(phrases: PhrasePurpose, text: Text) => ({ ...text, phrases });
const channel = phrased('channel', { type: 'text', max: 100, required: true } as const);
const said = (max: number) => ({ type: 'text', max, min: 2, required: true }) as const;
const supports = { type: 'unit', many: true, max: 5 } as const;
const verdicts = ['solved', 'partly_solved', 'explained', 'unsolved'] as const;
const stars = { type: 'int', min: 1, max: 5 } as const;

/** Every form that a row or fact names. Limits are characters, entries or stars. */
export const forms = {
  place: {
    fields: {
      kind: { type: 'kind', of: kindNames, required: true },
      category: { type: 'category', required: true },
      in_danger: { type: 'bool', required: true },
      today: { type: 'bool', required: true },
      building: { type: 'area', required: true },
      place: words(100),
      words: words(1000),
      files,
      private: { type: 'bool' },
      anonymous: { type: 'bool' },
      neighbours: { type: 'bool' },
      about: { type: 'party', many: true, max: 5 },
      behalf_name: words(20),
      behalf_phone: { type: 'phone' },
      behalf_household: { type: 'area' },
    },
    any: ['words', 'files'],
  },
  steward: { fields: { case_steward: { type: 'person', required: true }, words: words(300) } },
  opinion: {
    fields: {
      words: phrased('opinion', said(1000)),
      lead: { type: 'unit' },
      support: supports,
      title: words(30),
      files,
    },
  },
  dispatch: {
    fields: {
      lead: { type: 'unit', required: true },
      support: supports,
      due: { type: 'datetime', after: 'now' },
      words: phrased('dispatch', words(500)),
    },
  },
  evidence: { fields: { words: phrased('result', said(1000)), files: evidence } },
  answer: { fields: { words: phrased('answer', said(1000)), files } },
  reason: { fields: { words: phrased('reason', said(500)) } },
  return: {
    fields: {
      reason: {
        type: 'one_of',
        of: ['not_ours', 'lacks_facts', 'needs_others', 'beyond_power'],
        required: true,
      },
      words: phrased('return', said(500)),
      unit: { type: 'unit' },
    },
  },
  questions: { fields: { words: phrased('ask', said(500)) } },
  answers: { fields: { words: words(1000), files }, any: ['words', 'files'] },
  hearing: {
    fields: {
      matter: said(500),
      at: { type: 'datetime', after: 'now' },
      place: words(100),
      reply_by: { type: 'date', after: 'now', required: true },
      host: { type: 'person' },
      seats: {
        type: { unit: { type: 'unit', required: true }, duty: words(200) },
        many: true,
        min: 1,
        max: 12,
        required: true,
      },
      sides: { type: 'person', many: true, max: 6 },
    },
  },
  position: { fields: { attended: { type: 'bool', required: true }, words: words(1000) } },
  resolution: {
    fields: {
      agreed: { type: 'bool', required: true },
      words: said(2000),
      lead: { type: 'unit' },
      tasks: {
        type: {
          unit: { type: 'unit', required: true },
          words: said(300),
          due: { type: 'date', required: true },
        },
        many: true,
        max: 10,
      },
      files,
    },
  },
  minutes: { fields: { words: said(2000), files } },
  verification: {
    fields: {
      way: { type: 'one_of', of: ['on_site', 'phone', 'documents'], required: true },
      words: words(1000),
      files,
    },
  },
  rating: { fields: { stars, words: words(500), files } },
  ruling: { fields: { words: said(2000), channel, files } },
  extension: {
    fields: {
      due: { type: 'datetime', after: 'due', required: true },
      words: phrased('extension', said(500)),
    },
  },
  hold: {
    fields: {
      reason: {
        type: 'one_of',
        of: ['funds', 'season', 'owners_vote', 'approval', 'ownership', 'court', 'project'],
        required: true,
      },
      review: { type: 'date', after: 'now', required: true },
      public_line: { ...words(60), required: true },
      words: words(500),
    },
  },
  merge: { fields: { master: { type: 'ticket', required: true }, words: words(300) } },
  decline: {
    fields: {
      reason: {
        type: 'one_of',
        of: ['outside_area', 'other_legal_channel', 'already_decided', 'nothing_stated', 'unlawful'],
        required: true,
      },
      words: phrased('decline', said(500)),
      channel,
    },
  },
  handover: { fields: { successor: { type: 'person', required: true }, words: words(300) } },
  category: {
    fields: {
      kind: { type: 'kind', of: kindNames },
      category: { type: 'category' },
      urgency: { type: 'urgency', of: urgencyNames },
      private: { type: 'bool' },
      title: words(30),
      words: words(300),
    },
    any: ['kind', 'category', 'urgency', 'private', 'title'],
  },
  remark: {
    fields: { words: words(1000), files, to: { type: 'one_of', of: ['all', 'staff'], required: true } },
    any: ['words', 'files'],
  },
  nudge: { fields: { words: words(200) } },
  progress: { fields: { words: phrased('result', said(1000)), files } },
  contact: {
    fields: {
      channel: { type: 'one_of', of: ['phone', 'visit', 'message'], required: true },
      reached: { type: 'bool', required: true },
      verdict: { type: 'one_of', of: verdicts },
      words: words(500),
    },
  },
  task: {
    fields: {
      unit: { type: 'unit', required: true },
      words: said(300),
      due: { type: 'date', after: 'now', required: true },
    },
  },
  task_result: {
    fields: { task: { type: 'task', required: true }, words: phrased('result', said(500)), files },
  },
  own_rating: {
    fields: { verdict: { type: 'one_of', of: verdicts, required: true }, stars, words: words(500) },
  },
  recusal: { fields: { party: { type: 'party', required: true }, words: said(300) } },
  reveal: {
    fields: {
      fields: { type: 'one_of', of: ['name', 'phone', 'room'], many: true, min: 1, max: 3, required: true },
      purpose: { type: 'one_of', of: revealPurposes },
      words: { type: 'text', max: 200, min: 2, required: true },
    },
  },
  decision: { fields: { request: { type: 'request', required: true }, words: words(300) } },
  refusal: { fields: { request: { type: 'request', required: true }, words: phrased('refusal', said(300)) } },
  correction: { fields: { remark: { type: 'remark', required: true }, words: said(1000) } },
  retraction: { fields: { remark: { type: 'remark', required: true } } },
  hiding: { fields: { picture: { type: 'picture', required: true }, words: said(300) } },
  showing: { fields: { picture: { type: 'hidden_picture', required: true }, words: said(300) } },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

/** The label of each field; `form.field` where a form needs its own wording. */
export const fieldLabels: Readonly<Record<string, string>> = {
  kind: '类型',
  category: '类别',
  in_danger: '有人有危险吗？',
  today: '今天必须处理吗？',
  building: '发生在哪栋楼',
  place: '具体位置',
  words: '说明',
  files: '照片',
  private: '不公开',
  anonymous: '匿名',
  neighbours: '给邻居看',
  about: '涉及的人员或单位',
  behalf_name: '居民姓名',
  behalf_phone: '居民电话',
  behalf_household: '居民住址',
  case_steward: '跟单管家',
  lead: '主办单位',
  support: '协办单位',
  title: '标题',
  due: '办结期限',
  reason: '原因',
  unit: '单位',
  matter: '协商事项',
  at: '时间',
  reply_by: '最迟答复',
  host: '召集人',
  seats: '参加单位',
  duty: '职责',
  sides: '当事人',
  attended: '到场',
  agreed: '达成一致',
  tasks: '任务',
  way: '核验方式',
  stars: '评分',
  channel: '渠道',
  review: '复核日期',
  public_line: '公示内容',
  master: '并入的单',
  successor: '接手人',
  urgency: '紧急程度',
  to: '谁能看到',
  reached: '联系上了',
  verdict: '居民怎么说',
  task: '任务',
  party: '回避对象',
  fields: '查看内容',
  request: '申请',
  remark: '留言',
  picture: '照片',
  'opinion.words': '研判意见',
  'opinion.lead': '建议主办',
  'opinion.support': '建议协办',
  'dispatch.words': '派单要求',
  'evidence.words': '办理结果',
  'evidence.files': '现场照片',
  'answer.words': '答复内容',
  'reason.words': '理由',
  'return.unit': '应由谁办',
  'return.words': '退单说明',
  'questions.words': '想请居民补充什么',
  'answers.words': '补充说明',
  'rating.words': '想说的话',
  'progress.words': '办理进展',
  'remark.words': '留言',
  'nudge.words': '想说的话',
  'resolution.words': '决议内容',
  'hearing.place': '地点',
  'minutes.words': '调解记录',
  'ruling.words': '结论说明',
  'ruling.channel': '其他救济渠道',
  'decline.channel': '正确渠道',
  'extension.due': '延到',
  'contact.channel': '联系方式',
  'task.due': '完成期限',
  'own_rating.verdict': '解决了吗？',
  'contact.words': '谈话内容',
  'reveal.words': '查看理由',
  'correction.words': '改成',
  'hiding.words': '屏蔽理由',
  'showing.words': '恢复理由',
  purpose: '为了什么',
};

/** The labels of the values of `one_of` fields. */
export const choiceLabels: Readonly<Record<string, string>> = {
  not_ours: '不属于我方职责',
  lacks_facts: '情况不清',
  needs_others: '需要其他单位一起办',
  beyond_power: '超出权限',
  on_site: '现场查看',
  phone: '电话',
  documents: '查看材料',
  visit: '上门',
  message: '留言',
  all: '所有人',
  staff: '仅工作人员',
  funds: '资金未到位',
  season: '受季节限制',
  owners_vote: '等待业主表决',
  approval: '等待审批',
  ownership: '权属未定',
  court: '司法程序中',
  project: '列入工程计划',
  outside_area: '不在本辖区',
  other_legal_channel: '应走其他法定渠道',
  already_decided: '已有生效结论',
  nothing_stated: '没有说明事项',
  unlawful: '诉求违法',
  solved: '已解决',
  partly_solved: '部分解决',
  explained: '认可解释',
  unsolved: '未解决',
  name: '姓名',
  room: '门牌',
  contact: '联系居民',
  inform: '通知结果',
  identity: '核对身份',
  safety: '人身安全',
  other: '其他',
};
