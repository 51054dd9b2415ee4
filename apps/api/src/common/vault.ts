import { Inject, Injectable } from '@nestjs/common';
import { Cipher } from './cipher.ts';
import { CONFIG, type Config } from './config.ts';

export { cellOf, type Cell, type Sealed } from './cipher.ts';

/** The cipher with this system's keys. */
@Injectable()
export class Vault extends Cipher {
  constructor(@Inject(CONFIG) { keys }: Pick<Config, 'keys'>) {
    super(keys);
  }
}
