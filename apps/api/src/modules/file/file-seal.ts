import { Injectable } from '@nestjs/common';
import { HOUR } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { Tokens } from '../../common/tokens.ts';
import type { FileQuery, FileView } from './file.dto.ts';

/** Makes and checks addresses that open a picture by themselves, for an <image> sends no token. */
@Injectable()
export class FileSeal {
  constructor(
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** The same addresses within an hour, so that phones can keep the pictures. */
  viewOf(id: string): FileView {
    const until = (Math.ceil(this.clock.at() / HOUR) + 1) * HOUR;
    const url = `/api/v1/files/${id}?until=${until}&seal=${this.tokens.seal(sealed(id, until))}`;
    return { id, url, thumb: `${url}&size=thumb` };
  }

  /** For how many more milliseconds the address opens the picture; 0 when it does not. */
  millisecondsLeft(id: string, { until, seal }: FileQuery): number {
    if (until === undefined || seal === undefined) return 0;
    if (!this.tokens.isSealed(sealed(id, Number(until)), seal)) return 0;
    return Math.max(0, Number(until) - this.clock.at());
  }
}

/** Named, so that a seal of something else never opens a picture. */
const sealed = (id: string, until: number): string => `file ${id} ${until}`;
