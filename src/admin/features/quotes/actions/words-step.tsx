import { Button, TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { useArrival } from './use-arrival.ts';

type Props = {
	title: string;
	/** Of the field. */
	label: string;
	/** Of the button. */
	action: string;
	/** Whether it can be sent without words. */
	optional?: boolean;
	/** Longest text, in characters. */
	max: number;
	busy: boolean;
	onSend: ( words: string ) => void;
	onBack: () => void;
	/** Stands above the field. */
	children?: ReactNode;
};

/** A step that takes words: the reason of a no, a question, a request to somebody who may approve. */
export function WordsStep( props: Props ) {
	const { title, label, action, optional, max, busy, children } = props;
	const [ words, setWords ] = useState( '' );
	const heading = useArrival< HTMLHeadingElement >();
	const ready = ! busy && ( optional || words.trim() !== '' );
	return (
		<div className="deskside-step">
			<h5 ref={ heading } tabIndex={ -1 }>
				{ title }
			</h5>
			{ children }
			<TextareaControl
				__nextHasNoMarginBottom
				label={ label }
				rows={ 3 }
				maxLength={ max }
				value={ words }
				onChange={ setWords }
			/>
			<div className="deskside-row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					isBusy={ busy }
					aria-disabled={ ! ready }
					onClick={ () => ready && props.onSend( words.trim() ) }
				>
					{ action }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ props.onBack }
				>
					{ __( 'Back', 'deskside' ) }
				</Button>
			</div>
		</div>
	);
}
