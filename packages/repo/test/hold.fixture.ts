/** Runs until a launcher above it ends; prints when it does. */
import { onLauncherGone } from '../src/launchers.ts';

const forever = setInterval(() => undefined, 60_000);
onLauncherGone(() => {
  console.log('gone');
  clearInterval(forever);
});
console.log('watching');
