import { useEffect, useRef, useState } from '@wordpress/element';
import type { Picture } from '../../../files/picture.ts';
import type { CapturePart } from '../capture-part.ts';
import type { Edit } from './edit.ts';
import { paintSource, type PictureSource } from './picture-source.ts';
import { useWithShown } from './use-with-shown.ts';

export type Painting =
	| { status: 'none' }
	| { status: 'painting' }
	| { status: 'ready' }
	| { status: 'failed' };

/** While something is drawn or moved there is nothing worth painting yet. */
const REPAINT_AFTER_MS = 250;

/**
 * Paints the picture while the owner writes, and again when they change it.
 *
 * @param onPicture Gets each finished picture, and null as soon as the last one no longer counts: a part that was
 *                  hidden a moment ago must not go out with an older picture.
 */
export function usePicture(
	source: PictureSource | null,
	capture: CapturePart | null,
	onPicture: ( picture: Picture | null ) => void
) {
	const [ painting, setPainting ] = useState< Painting >( {
		status: 'none',
	} );
	const [ edits, setEdits ] = useState< readonly Edit[] >( [] );
	const toPaint = useWithShown( source, edits );
	const running = useRef< Promise< Picture | null > >(
		Promise.resolve( null )
	);
	const report = useRef( onPicture );
	report.current = onPicture;

	const touched = useRef( false );

	/** Lives as long as the source: what is painted of the page is shared by all its repaintings. */
	const life = useRef( new AbortController() );

	useEffect( () => {
		touched.current = false;
		const controller = new AbortController();
		life.current = controller;
		setEdits( ( old ) => ( old.length ? [] : old ) );
		return () => controller.abort();
	}, [ source ] );

	useEffect( () => {
		if ( ! toPaint ) {
			running.current = Promise.resolve( null );
			setPainting( { status: 'none' } );
			return undefined;
		}
		if ( toPaint.kind === 'kept' && ! edits.length && ! touched.current ) {
			// It is in the draft already, and perhaps announced under its id.
			running.current = Promise.resolve( toPaint.picture );
			setPainting( { status: 'ready' } );
			return undefined;
		}
		touched.current = true;
		const { signal } = life.current;
		let outdated = false;
		const isLate = () => outdated || signal.aborted;
		const paint = async (): Promise< Picture | null > => {
			if ( edits.length ) {
				await new Promise( ( done ) =>
					setTimeout( done, REPAINT_AFTER_MS )
				);
			}
			if ( isLate() ) {
				return null;
			}
			try {
				const picture = await paintSource(
					toPaint,
					edits,
					capture,
					signal
				);
				if ( ! isLate() ) {
					report.current( picture );
					setPainting( { status: 'ready' } );
				}
				// An outdated one may show what has been hidden since.
				return isLate() ? null : picture;
			} catch {
				if ( ! isLate() ) {
					setPainting( { status: 'failed' } );
				}
				return null;
			}
		};
		report.current( null );
		setPainting( { status: 'painting' } );
		running.current = paint();
		return () => {
			outdated = true;
		};
	}, [ toPaint, edits, capture ] );

	return {
		painting,
		edits,
		setEdits,
		/** The picture that is being painted now, however long it takes; null when there is none. */
		whenPainted: () => running.current,
	};
}
