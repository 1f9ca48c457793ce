import { __ } from '@wordpress/i18n';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { PickedField } from '../../../../contract/capture.ts';
import type { CapturePart, Frozen } from '../capture-part.ts';
import { stepAside } from './step-aside.ts';
import { watchScroll } from './watch-scroll.ts';

const labels = () => ( {
	start: __(
		'Point at the field you need help with. With the keyboard: Tab or arrow keys to move, Enter to choose, Escape to leave.',
		'deskside'
	),
	field: ( label: string ) =>
		label || __( 'A part of the screen without a name', 'deskside' ),
} );

type Options = {
	capture: CapturePart | null;
	/** The page at the click: its private words are masked in the field's name too. */
	frozen: Frozen | null;
	/** `scrolled`: the page has moved since the picture was taken, so its places no longer fit. */
	onPick: ( field: PickedField, scrolled: boolean ) => void;
	/** The panel makes room while somebody points. */
	onPicking: ( picking: boolean ) => void;
};

/** Lets the owner point at a field of the page; the picker ends with the panel. */
export function useFieldPicker( {
	capture,
	frozen,
	onPick,
	onPicking,
}: Options ) {
	const [ picking, setPicking ] = useState( false );
	const end = useRef< () => void >( () => {} );
	const scrolled = useRef( false );

	useEffect(
		() =>
			watchScroll( document, () => {
				scrolled.current = true;
			} ),
		[]
	);
	useEffect( () => () => end.current(), [] );

	const show = ( on: boolean ) => {
		setPicking( on );
		onPicking( on );
		if ( ! on ) {
			// Back to where it began, as soon as the form is there again.
			requestAnimationFrame(
				() =>
					document
						.querySelector< HTMLElement >( '.deskside-point' )
						?.focus()
			);
		}
	};

	const start = () => {
		if ( ! capture || picking ) {
			return;
		}
		show( true );
		const panel =
			document.querySelector< HTMLElement >( '.deskside-panel' );
		const aside = panel && stepAside( panel );
		const stop = capture.pickField( document, {
			onPoint: ( place ) => aside?.from( place ),
			onPick: ( field ) => {
				aside?.end();
				show( false );
				onPick( field, scrolled.current );
				scrolled.current = false;
			},
			onCancel: () => {
				aside?.end();
				show( false );
			},
			...( panel ? { ignore: panel } : {} ),
			...( frozen ? { known: frozen } : {} ),
			labels: labels(),
		} );
		end.current = () => {
			aside?.end();
			stop();
		};
	};

	const cancel = () => {
		end.current();
		show( false );
	};

	return { picking, start, cancel };
}
