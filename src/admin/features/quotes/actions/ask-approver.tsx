import { Button, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useRef, useState } from '@wordpress/element';
import { ulid } from 'ulid';
import type { ProblemCode } from '../../../../contract/problem.ts';
import type { Quote } from '../../../../contract/quote.ts';
import type { SiteQuotes } from '../../../../contract/site-quote.ts';
import { toApiError } from '../../../api/api-error.ts';
import { askToApprove } from '../../../api/ask-to-approve.ts';
import { nobodyApproves } from '../../../ui/nobody-approves.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WordsStep } from './words-step.tsx';

type Props = {
	quoteId: string;
	version: number;
	approvers: SiteQuotes[ 'approvers' ];
	onAsked: ( quote: Quote ) => void;
};

type Asking = 'no' | 'writing' | 'sending' | ProblemCode;

/** For who may not approve: who may is told by mail and finds it in the badge. */
export function AskApprover( { quoteId, version, approvers, onAsked }: Props ) {
	const [ asking, setAsking ] = useState< Asking >( 'no' );
	const [ to, setTo ] = useState( approvers[ 0 ]?.ref ?? '' );
	const key = useRef( { of: '', key: '' } );
	const send = async ( note: string ) => {
		const of = JSON.stringify( [ to, version, note ] );
		if ( key.current.of !== of ) {
			key.current = { of, key: ulid() };
		}
		setAsking( 'sending' );
		try {
			const request = { version, to, note, key: key.current.key };
			const { quote } = await askToApprove( quoteId, request );
			setAsking( 'no' );
			onAsked( quote );
		} catch ( error ) {
			setAsking( toApiError( error ).code );
		}
	};
	if ( approvers.length === 0 ) {
		return <p>{ nobodyApproves() }</p>;
	}
	if ( asking === 'no' ) {
		return (
			<>
				<p>
					{ __( 'You may not approve this yourself.', 'deskside' ) }
				</p>
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ () => setAsking( 'writing' ) }
				>
					{ __( 'Ask somebody who may approve', 'deskside' ) }
				</Button>
			</>
		);
	}
	const name = approvers.find( ( { ref } ) => ref === to )?.name ?? '';
	return (
		<WordsStep
			title={ __( 'Ask somebody who may approve', 'deskside' ) }
			label={ __( 'What should they know?', 'deskside' ) }
			action={ sprintf(
				/* translators: %s: a person's name. */
				__( 'Ask %s', 'deskside' ),
				name
			) }
			optional
			max={ 1000 }
			busy={ asking === 'sending' }
			onSend={ ( words ) => void send( words ) }
			onBack={ () => setAsking( 'no' ) }
		>
			{ asking !== 'writing' && asking !== 'sending' && (
				<ProblemNotice code={ asking } />
			) }
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Who?', 'deskside' ) }
				value={ to }
				options={ approvers.map( ( person ) => ( {
					value: person.ref,
					label: person.name,
				} ) ) }
				onChange={ setTo }
			/>
		</WordsStep>
	);
}
