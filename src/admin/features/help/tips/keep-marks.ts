import type { Anchor } from './anchor.ts';
import { findAnchor } from './find-anchor.ts';
import { makeMark, placeMark } from './make-mark.ts';
import type { PrintedTip } from './printed-tips.ts';

/** How long the page may be without a mark that it has just dropped, in milliseconds. */
const AFTER_MS = 60;

type Options = {
	tips: readonly PrintedTip[];
	label: string;
	onPress: ( tip: PrintedTip, button: HTMLButtonElement ) => void;
};

/**
 * Marks every field that has a tip, also those drawn later, and marks again what a screen that draws itself anew drops.
 *
 * @return The undo.
 */
export function keepMarks( doc: Document, options: Options ): () => void {
	const { tips, label, onPress } = options;
	const marks = new Map< string, { mark: HTMLElement; at: Element } >();
	let timer: ReturnType< typeof setTimeout > | undefined;

	const holds = ( { id }: PrintedTip ) => {
		const placed = marks.get( id );
		return placed?.mark.isConnected && placed.at.isConnected;
	};
	const place = () => {
		timer = undefined;
		// All reading before all writing: the page is laid out once at most.
		const found = tips
			.filter( ( tip ) => ! holds( tip ) )
			.map( ( tip ) => [ tip, findAnchor( doc, tip.field ) ] as const )
			.filter( ( pair ): pair is [ PrintedTip, Anchor ] => !! pair[ 1 ] );
		found.forEach( ( [ tip, anchor ] ) => {
			marks.get( tip.id )?.mark.remove();
			const mark =
				marks.get( tip.id )?.mark ??
				makeMark( doc, anchor, label, ( button ) =>
					onPress( tip, button )
				);
			placeMark( anchor, mark );
			marks.set( tip.id, { mark, at: anchor.at } );
		} );
	};
	const observer = new MutationObserver( () => {
		timer ??= setTimeout( place, AFTER_MS );
	} );
	place();
	observer.observe( doc.body, { childList: true, subtree: true } );
	return () => {
		observer.disconnect();
		clearTimeout( timer );
		marks.forEach( ( { mark, at } ) => {
			mark.remove();
			at.classList.remove( 'deskside-marked' );
		} );
	};
}
