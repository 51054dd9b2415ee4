import type { Story } from '../story.ts';
import { answerStories } from './answers.ts';
import { astrayStories } from './astray.ts';
import { branchStories } from './branch.ts';
import { closedStories } from './closed.ts';
import { hardStories } from './hard.ts';
import { residentStories } from './resident.ts';
import { waitingStories } from './waiting.ts';
import { wangjiangStories } from './wangjiang.ts';
import { workStories } from './work.ts';

export const stories: readonly Story[] = [
  ...residentStories, ...waitingStories, ...branchStories, ...workStories, ...astrayStories, ...answerStories, ...closedStories, ...hardStories, ...wangjiangStories,
];
