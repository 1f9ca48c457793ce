import { __ } from '@wordpress/i18n';
import { useEffect } from '@wordpress/element';
import type { ReactNode, RefObject } from 'react';
import { useEscape } from './use-escape.ts';

type Props = {
	box: RefObject< HTMLDivElement >;
	/** Each step has its own buttons: the focus goes along with them. */
	step: string;
	onEscape: () => void;
	children: ReactNode;
};

/** Around every step of the recorder: holds the focus between two of them, and is what Escape leaves. */
export function RecorderBox( { box, step, onEscape, children }: Props ) {
	useEffect( () => box.current?.focus(), [ box, step ] );
	useEscape( box, onEscape );
	return (
		<div
			ref={ box }
			className="deskside-recorder"
			role="group"
			tabIndex={ -1 }
			aria-label={ __( 'Screen recording', 'deskside' ) }
		>
			{ children }
		</div>
	);
}
