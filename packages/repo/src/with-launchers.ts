/** Imported before the API by `pnpm start`: it ends with those who launched it. */
import { stopWithLaunchers } from './launchers.ts';

stopWithLaunchers();
