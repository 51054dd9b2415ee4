import type { Viewer } from '../../common/viewer.ts';

/**
 * Decides who may see what a file is attached to. The ticket module provides it, so that file does not depend
 * on ticket.
 */
export abstract class FileAccess {
  /** Whether the viewer may see the ticket's event `seq`, and therefore its pictures. */
  abstract maySee(viewer: Viewer, ticket: string, seq: number): Promise<boolean>;
}
