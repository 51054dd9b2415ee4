import { Injectable } from '@nestjs/common';
import { DomainError } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { Tokens } from '../../common/tokens.ts';
import { ViewerSource } from '../../common/viewer-source.ts';
import type { Viewer } from '../../common/viewer.ts';

/** Who asks, on the one route where a token may be missing and so the guard does not look. */
@Injectable()
export class FileCaller {
  constructor(
    private readonly tokens: Tokens,
    private readonly viewers: ViewerSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_SIGNED_IN */
  async viewerOf(authorization: string | undefined): Promise<Viewer> {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    const viewer = token && (await this.viewers.viewer(await this.tokens.accountOf(token), this.clock.at()));
    if (!viewer) throw new DomainError('NOT_SIGNED_IN');
    return viewer;
  }
}
