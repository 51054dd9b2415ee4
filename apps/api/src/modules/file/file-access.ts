import type { Viewer } from '../../common/viewer.ts';

/**
 * Who may see what a file was attached to; the ticket module provides it, so that file need not know ticket.
 */
export abstract class FileAccess {
  /** Whether the viewer may see the ticket's event `seq`, and so its pictures. */
  abstract maySee(viewer: Viewer, ticket: string, seq: number): Promise<boolean>;
}
