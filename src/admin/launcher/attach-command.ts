import { wpGlobal } from './wp-global.ts';

const NAME = 'deskside/help-here';

/** Two frames: then the palette has left the screen, and is not in the picture. */
const afterPaint = ( view: Window, then: () => void ) =>
	view.requestAnimationFrame( () => view.requestAnimationFrame( then ) );

/**
 * An entry in the command palette, where the page has one (the editors; every screen from WordPress 6.9).
 *
 * @return The undo.
 */
export function attachCommand(
	view: Window,
	label: string,
	open: () => void
): () => void {
	const commands = wpGlobal( view ).data?.dispatch?.( 'core/commands' );
	commands?.registerCommand?.( {
		name: NAME,
		label,
		callback: ( { close } ) => {
			close();
			afterPaint( view, open );
		},
	} );
	return () => commands?.unregisterCommand?.( NAME );
}
