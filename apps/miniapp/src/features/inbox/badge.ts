import { useEffect } from 'react';
import { setUnreadBadge } from '../../lib/platform';

export function useUnreadBadge(unread: number | undefined): void {
  useEffect(() => {
    if (unread !== undefined) setUnreadBadge(unread);
  }, [unread]);
}
