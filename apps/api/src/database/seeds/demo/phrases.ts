import type { PhrasePurpose } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { PhraseEntity } from '../../../modules/phrase/phrase.entity.ts';

/** 常用语 of 幸福里社区. */
const phrases: Partial<Record<PhrasePurpose, readonly string[]>> = {
  answer: [
    '您反映的情况已经核实，处理结果如下：',
    '材料备齐后到社区服务大厅办理，工作日上午八点半到下午五点半。',
    '这件事需要业主共同决定，我们会在议事会上提出。',
  ],
  result: ['已到现场处理完毕，恢复正常使用。', '已更换损坏的部件，请留意使用情况，有问题随时联系我们。'],
  ask: ['请补充一张现场照片。', '请说明具体位置：几单元、几楼。', '请说明大概什么时间出现的。'],
  opinion: ['已到现场查看，情况属实，建议派单处理。'],
  dispatch: ['请今天内到现场查看并回复。', '处理前后请各拍一张照片。'],
  return: ['经核实，不属于我方管理范围。', '缺少具体位置，无法安排人员。'],
  reason: ['需要多个单位配合，请统一安排。'],
  decline: ['所反映的事项不在社区管辖范围内，请通过下面的渠道反映。'],
  channel: ['拨打 12345 政务服务便民热线', '向人民法院提起诉讼'],
  extension: ['需要的配件还没有到货。', '天气原因，暂时不能施工。'],
  refusal: ['还可以先由本单位解决，请继续办理。'],
};

export async function plantPhrases(manager: EntityManager, community: string): Promise<void> {
  const rows = (Object.keys(phrases) as PhrasePurpose[]).flatMap((purpose) =>
    phrases[purpose]!.map((text, position) => ({ community, purpose, position, text })),
  );
  await manager.insert(PhraseEntity, rows);
}
