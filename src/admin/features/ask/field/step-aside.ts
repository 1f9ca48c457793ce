import type { Place } from '../capture-part.ts';

/** Where the panel may go, in `data-away`: where it is, the other side, the upper edge, both. */
const PLACES = [ '', 'side', 'edge', 'side edge' ];

/** How long a pointer rests on the panel before what is beneath is taken to be meant, in milliseconds. */
const REST = 400;

/**
 * Keeps the small panel off what is pointed at: it goes where nothing of it is covered, and no further than it must.
 * What lies beneath all of it is reached by letting the pointer rest on the panel, beside its buttons.
 *
 * @return `from` is told each place pointed at; `end` puts the panel back.
 */
export function stepAside( panel: HTMLElement ) {
	let resting: ReturnType< typeof setTimeout >;
	const from = ( place: Place | null ) => {
		if ( ! place || ! overlaps( panel.getBoundingClientRect(), place ) ) {
			return;
		}
		const before = panel.dataset[ 'away' ];
		const covers = ( away: string ) => {
			panel.dataset[ 'away' ] = away;
			return overlaps( panel.getBoundingClientRect(), place );
		};
		if ( PLACES.every( covers ) ) {
			restore( panel, before );
		}
	};
	const onMove = ( { target, clientX, clientY }: MouseEvent ) => {
		clearTimeout( resting );
		if ( target instanceof Element && ! target.closest( 'button' ) ) {
			resting = setTimeout(
				() =>
					from( {
						left: clientX,
						top: clientY,
						width: 1,
						height: 1,
					} ),
				REST
			);
		}
	};
	const onLeave = () => clearTimeout( resting );
	panel.addEventListener( 'pointermove', onMove );
	panel.addEventListener( 'pointerleave', onLeave );
	return {
		from,
		end() {
			onLeave();
			panel.removeEventListener( 'pointermove', onMove );
			panel.removeEventListener( 'pointerleave', onLeave );
			restore( panel, undefined );
		},
	};
}

function overlaps( box: DOMRect, place: Place ): boolean {
	return (
		place.left < box.right &&
		place.left + place.width > box.left &&
		place.top < box.bottom &&
		place.top + place.height > box.top
	);
}

function restore( panel: HTMLElement, away: string | undefined ): void {
	if ( away === undefined ) {
		delete panel.dataset[ 'away' ];
	} else {
		panel.dataset[ 'away' ] = away;
	}
}
