import { Injectable } from '@nestjs/common';
import { maySetPhrases } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { actingIn, communitiesWhere, type ActingCommunity, type Viewer } from '../../common/viewer.ts';
import { PhraseList } from './phrase.dto.ts';
import { PhraseEntity } from './phrase.entity.ts';

/** Whether the viewer holds an office over the community that sets its texts. */
export const maySet = (viewer: Viewer, community: ActingCommunity): boolean =>
  communitiesWhere(viewer, maySetPhrases).includes(community);

/** Read queries of a community's canned texts. */
@Injectable()
export class PhraseQueries {
  constructor(private readonly source: DataSource) {}

  async list(viewer: Viewer): Promise<PhraseList> {
    const community = actingIn(viewer, viewer.actsIn);
    const rows = await this.source.manager.find(PhraseEntity, {
      where: { community },
      order: { purpose: 'ASC', position: 'ASC' },
    });
    return PhraseList.of(rows, maySet(viewer, community));
  }
}
