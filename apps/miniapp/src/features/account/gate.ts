import { useIsSignedIn } from '../../api/session';
import { useShown } from '../../lib/lifecycle';
import { goLogin } from '../../lib/route';

/** Pages that show somebody's own things send a stranger to the login page. */
export function useGate(): boolean {
  const isSignedIn = useIsSignedIn();
  useShown(() => { if (!isSignedIn) void goLogin(); });
  return isSignedIn;
}
