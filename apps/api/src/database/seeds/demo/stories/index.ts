import type { Story } from '../story.ts';
import { answerStories } from './answers.ts';
import { astrayStories } from './astray.ts';
import { branchStories } from './branch.ts';
import { closedStories } from './closed.ts';
import { hardStories } from './hard.ts';
import { hearingStories } from './hearings.ts';
import { holdStories } from './holds.ts';
import { lateStories } from './late.ts';
import { requestStories } from './requests.ts';
import { residentStories } from './resident.ts';
import { sourceStories } from './sources.ts';
import { taskStories } from './tasks.ts';
import { togetherStories } from './together.ts';
import { waitingStories } from './waiting.ts';
import { wangjiangStories } from './wangjiang.ts';
import { workStories } from './work.ts';

export const stories: readonly Story[] = [
  ...residentStories,
  ...waitingStories,
  ...branchStories,
  ...workStories,
  ...astrayStories,
  ...answerStories,
  ...closedStories,
  ...hardStories,
  ...wangjiangStories,
  ...requestStories,
  ...holdStories,
  ...hearingStories,
  ...togetherStories,
  ...taskStories,
  ...lateStories,
  ...sourceStories,
];
