import type { LauncherData } from '../../contract/site.ts';

/** What PHP printed for the launcher: the contract's data, and the few words it shows, which it cannot translate itself. */
export type LaunchData = {
	data: LauncherData;
	label: string;
	unreadLabel: string;
	/** Like `Alt+Shift+G`; empty when the site switched it off. */
	shortcut: string;
};

/**
 * Reads `#deskside-data`; null when it is missing or broken, then the plain links go on working.
 *
 * The contract's zod schema stays out: this file is on every admin page, and the text comes from our own PHP.
 */
export function readLaunchData( doc: Document ): LaunchData | null {
	const { dataset } = doc.getElementById( 'deskside-data' ) ?? {};
	try {
		return {
			data: JSON.parse( dataset?.deskside ?? '' ) as LauncherData,
			label: dataset?.label ?? 'Help here',
			unreadLabel: dataset?.unread ?? 'unread answers',
			shortcut: dataset?.shortcut ?? 'Alt+Shift+G',
		};
	} catch {
		return null;
	}
}
