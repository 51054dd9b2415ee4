import type { Form } from '../kernel/form.ts';
import { personFields } from '../person/clearance.ts';
import { revealPurposes } from '../person/reason.ts';
import { callAnswers, exclusionReasons, satisfactions, verdicts } from './choices.ts';
import {
  files,
  parties,
  phrased,
  remark,
  request,
  said,
  stars,
  words,
  unit,
  type TicketRef,
} from './fields.ts';

/** The forms of actions that record a fact. */
export const factForms = {
  remark: {
    fields: {
      words: words('留言', 1000),
      files,
      to: {
        type: 'choice',
        label: '谁能看到',
        choices: { all: '所有人', staff: '仅工作人员' },
        required: true,
      },
    },
    any: ['words', 'files'],
  },
  nudge: { fields: { words: words('想说的话', 200) } },
  nudge_answer: { fields: { words: phrased('result', said('回复', 100)) } },
  progress: { fields: { words: phrased('result', said('办理进展', 1000)), files } },
  contact: {
    fields: {
      channel: {
        type: 'choice',
        label: '联系方式',
        choices: { phone: '电话', visit: '上门', message: '留言' },
        required: true,
      },
      reached: { type: 'bool', label: '联系上了', required: true },
      verdict: { type: 'choice', label: '居民怎么说', choices: verdicts },
      words: words('谈话内容', 500),
    },
  },
  call_back: {
    fields: {
      reached: { type: 'bool', label: '打通了', required: true },
      solved: { type: 'choice', label: '解决了吗？', choices: callAnswers },
      satisfied: { type: 'choice', label: '满意吗？', choices: satisfactions },
      words: words('居民怎么说', 500),
    },
  },
  task: {
    fields: {
      unit: { ...unit('单位'), required: true },
      words: said('说明', 300),
      due: { type: 'date', label: '完成期限', after: 'now', required: true },
    },
  },
  task_result: {
    fields: {
      task: { type: 'ref', ref: 'task', label: '任务', required: true },
      words: phrased('result', said('说明', 500)),
      files,
    },
  },
  own_rating: {
    fields: {
      verdict: { type: 'choice', label: '解决了吗？', choices: verdicts, required: true },
      stars,
      words: words('说明', 500),
    },
  },
  recusal: { fields: { party: { ...parties, label: '回避对象', required: true }, words: said('说明', 300) } },
  reveal: {
    fields: {
      fields: {
        type: 'choice',
        label: '查看内容',
        choices: personFields,
        many: true,
        min: 1,
        max: 3,
        required: true,
      },
      purpose: { type: 'choice', label: '为了什么', choices: revealPurposes },
      words: said('查看理由', 200),
    },
  },
  supervision: {
    fields: {
      words: said('督办要求', 500),
      days: {
        type: 'choice',
        label: '几个工作日内回复',
        choices: { '1': '1 个工作日', '2': '2 个工作日', '3': '3 个工作日' },
        required: true,
      },
    },
  },
  supervision_answer: {
    fields: {
      words: phrased('result', said('回复', 500)),
      due: { type: 'date', label: '新的办结日期', after: 'now' },
      files,
    },
  },
  exclusion: {
    fields: {
      reason: { type: 'choice', label: '剔除理由', choices: exclusionReasons, required: true },
      words: said('说明', 500),
      files,
    },
  },
  objection: { fields: { words: said('异议', 500), files } },
  ruling_on_exclusion: { fields: { words: said('裁定理由', 500) } },
  decision: { fields: { request, words: words('说明', 300) } },
  refusal: { fields: { request, words: phrased('refusal', said('说明', 300)) } },
  correction: { fields: { remark, words: said('改成', 1000) } },
  retraction: { fields: { remark } },
  hiding: {
    fields: {
      picture: { type: 'ref', ref: 'picture', label: '照片', required: true },
      words: said('屏蔽理由', 300),
    },
  },
  showing: {
    fields: {
      picture: { type: 'ref', ref: 'hidden_picture', label: '照片', required: true },
      words: said('恢复理由', 300),
    },
  },
} as const satisfies Record<string, Form<TicketRef>>;
