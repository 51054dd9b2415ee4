import type { Viewer } from '../../common/viewer.ts';

/**
 * Decides who may see what a file is attached to. The nouns provide it, so that file does not depend on them.
 */
export abstract class FileAccess {
  /** Whether the viewer may see the case's event `seq`, and therefore its pictures. */
  abstract maySee(viewer: Viewer, id: string, seq: number): Promise<boolean>;
}
