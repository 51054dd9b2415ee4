import { useIsSignedIn } from '../../api/session';
import { useShown } from '../../lib/lifecycle';
import { askToSignIn } from '../../lib/route';

/**
 * Pages that show somebody's own things send a stranger to the login page, and bring them back from there.
 */
export function useGate(): boolean {
  const isSignedIn = useIsSignedIn();
  useShown(() => {
    if (!isSignedIn) void askToSignIn();
  });
  return isSignedIn;
}
