import { attachButton } from './attach-button.ts';
import { attachCommand } from './attach-command.ts';
import { attachHush } from './attach-hush.ts';
import { attachIntent } from './attach-intent.ts';
import { attachLinks } from './attach-links.ts';
import { attachShortcut } from './attach-shortcut.ts';
import { createSession, type PageWish } from './create-session.ts';
import { loadParts } from './load-parts.ts';
import { noteErrors } from './note-errors.ts';
import { OPENERS } from './opener.ts';
import { readLaunchData } from './read-launch-data.ts';
import { showUnread } from './show-unread.ts';

/** The plain, server-rendered page: what every link already leads to. */
function followLink( doc: Document ): void {
	doc.defaultView?.location.assign(
		doc.querySelector< HTMLAnchorElement >( OPENERS )?.href ??
			'admin.php?page=deskside'
	);
}

/**
 * Puts "Help here" on the page: admin bar, full-screen editors, command palette, shortcut, marked links.
 * Without its data it does nothing, and the links go to the plain page.
 *
 * @param fallBack What to do when the panel cannot be opened.
 * @return The undo: the page is then as if the launcher had never run.
 */
export function startLauncher(
	doc: Document,
	fallBack: ( doc: Document ) => void = followLink
): () => void {
	const launch = readLaunchData( doc );
	const view = doc.defaultView;
	if ( ! launch || ! view ) {
		return () => {};
	}
	const { data, label, unreadLabel, shortcut } = launch;
	const noted = noteErrors( view );
	const session = createSession( doc, launch, noted.errors );

	const open = ( opener: HTMLElement | null, wish?: PageWish ) => {
		opener?.setAttribute( 'aria-busy', 'true' );
		session
			.open( opener, wish )
			.catch( () => fallBack( doc ) )
			.finally( () => opener?.removeAttribute( 'aria-busy' ) );
	};
	const openHere = () => open( null );

	let undoTips = () => {};
	const printed = doc.getElementById( 'deskside-tips' );
	if ( printed ) {
		loadParts
			.tips()
			.then( ( { startTips } ) => {
				undoTips = startTips( doc, printed, data, open );
			} )
			.catch( () => {} );
	}
	const article = new URLSearchParams( view.location.search ).get(
		'deskside-article'
	);
	if ( article ) {
		open( null, { article } );
	}

	showUnread( doc, data.unread, unreadLabel );
	const undos = [
		attachLinks( doc, open ),
		attachHush( doc ),
		attachIntent( doc, session.prepare ),
		attachButton( doc, label, open ),
		attachShortcut( doc, shortcut, openHere ),
		attachCommand( view, label, openHere ),
		noted.undo,
		() => undoTips(),
		session.end,
	];
	return () => undos.forEach( ( undo ) => undo() );
}
