import { useEffect, useRef, useState } from 'react';
import type { QueueItem } from '../../contract/desk.ts';
import { settleLines, type SettledLines } from './settle-lines.ts';

interface StillLines extends SettledLines {
	/** Shows the queue as it is now, whoever points at what. */
	showNow: () => void;
	/** For the element around the lines. */
	holdProps: {
		onPointerEnter: () => void;
		onPointerLeave: () => void;
		onFocus: () => void;
		onBlur: ( event: {
			currentTarget: Element;
			relatedTarget: EventTarget | null;
		} ) => void;
	};
}

/**
 * The lines of the queue, which never move under a pointer or a focus.
 *
 * @param fresh  The queue as the provider has it.
 * @param filter Names the list: another list holds nothing of this one.
 */
export function useStillLines(
	fresh: readonly QueueItem[],
	filter: string
): StillLines {
	const [ hand, setHand ] = useState( { points: false, focuses: false } );
	const [ , again ] = useState( 0 );
	const shown = useRef< { filter: string; lines: readonly QueueItem[] } >( {
		filter,
		lines: [],
	} );
	const settled = settleLines(
		shown.current.filter === filter ? shown.current.lines : [],
		fresh,
		hand.points || hand.focuses
	);
	useEffect( () => {
		shown.current = { filter, lines: settled.lines };
	} );
	return {
		...settled,
		showNow() {
			shown.current = { filter, lines: [] };
			again( ( count ) => count + 1 );
		},
		holdProps: {
			onPointerEnter: () =>
				setHand( ( before ) => ( { ...before, points: true } ) ),
			onPointerLeave: () =>
				setHand( ( before ) => ( { ...before, points: false } ) ),
			onFocus: () =>
				setHand( ( before ) => ( { ...before, focuses: true } ) ),
			onBlur( { currentTarget, relatedTarget } ) {
				const stays =
					relatedTarget instanceof Node &&
					currentTarget.contains( relatedTarget );
				setHand( ( before ) => ( { ...before, focuses: stays } ) );
			},
		},
	};
}
