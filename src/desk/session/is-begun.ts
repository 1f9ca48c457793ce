import { hasDrafts } from '../drafts/kept-drafts.ts';
import { hasFiles } from '../files/file-shelf.ts';

/** Whether leaving this tab would lose something: words or files that are not sent, at whatever ticket. */
export function isBegun(): boolean {
	return hasDrafts() || hasFiles();
}
