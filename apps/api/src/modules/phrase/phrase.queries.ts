import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { communityOf, permissions, type Viewer } from '../../common/viewer.ts';
import { PhraseList } from './phrase.dto.ts';
import { PhraseEntity } from './phrase.entity.ts';

/** Read queries of a community's canned texts. */
@Injectable()
export class PhraseQueries {
  constructor(private readonly source: DataSource) {}

  async list(viewer: Viewer): Promise<PhraseList> {
    const rows = await this.source.manager.find(PhraseEntity, {
      where: { community: communityOf(viewer) },
      order: { purpose: 'ASC', position: 'ASC' },
    });
    return PhraseList.of(rows, permissions['phrase.write'](viewer));
  }
}
