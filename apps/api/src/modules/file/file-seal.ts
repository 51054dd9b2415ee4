import { Injectable } from '@nestjs/common';
import { HOUR } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { Tokens } from '../../common/tokens.ts';
import type { FileQuery, FileView } from './file.dto.ts';

/** Signs and checks picture URLs that need no token, because an <image> sends none. */
@Injectable()
export class FileSeal {
  constructor(
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** The same URLs within an hour, so that phones can cache the pictures. */
  viewOf(id: string): FileView {
    const until = (Math.ceil(this.clock.at() / HOUR) + 1) * HOUR;
    const url = `/api/v1/files/${id}?until=${until}&seal=${this.tokens.seal(sealed(id, until))}`;
    return { id, url, thumb: `${url}&size=thumb` };
  }

  /** For how many more milliseconds the URL is valid; 0 when it is not. */
  millisecondsLeft(id: string, { until, seal }: FileQuery): number {
    if (until === undefined || seal === undefined) return 0;
    if (!this.tokens.isSealed(sealed(id, Number(until)), seal)) return 0;
    return Math.max(0, Number(until) - this.clock.at());
  }
}

/** The signed text names its purpose, so that another signature never opens a picture. */
const sealed = (id: string, until: number): string => `file ${id} ${until}`;
