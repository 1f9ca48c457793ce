import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useRef, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../../contract/problem.ts';
import type { QuoteChanged } from '../../../../contract/quote.ts';
import { toApiError } from '../../../api/api-error.ts';
import { askAboutQuote } from '../../../api/ask-about-quote.ts';
import { newId } from '../../../files/new-id.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WordsStep } from './words-step.tsx';

type Props = {
	quoteId: string;
	version: number;
	onAsked: ( changed: QuoteChanged ) => void;
};

type Asking = 'no' | 'writing' | 'sending' | 'asked' | ProblemCode;

/** A question about the quote: it goes into the thread, and the quote stays as it is. */
export function QuestionPart( { quoteId, version, onAsked }: Props ) {
	const [ asking, setAsking ] = useState< Asking >( 'no' );
	// All of it stays with the words until an answer came: sent twice, it is one message.
	const kept = useRef( { id: '', body: '', written_at: '' } );
	const send = async ( body: string ) => {
		if ( kept.current.body !== body ) {
			kept.current = {
				id: newId( 'msg' ),
				body,
				written_at: new Date().toISOString(),
			};
		}
		setAsking( 'sending' );
		try {
			onAsked(
				await askAboutQuote( quoteId, {
					...kept.current,
					version,
				} )
			);
			setAsking( 'asked' );
		} catch ( error ) {
			setAsking( toApiError( error ).code );
		}
	};
	if ( asking === 'no' || asking === 'asked' ) {
		return (
			<>
				{ asking === 'asked' && (
					<p role="status">
						{ __( 'Your question is in the thread.', 'deskside' ) }
					</p>
				) }
				<Button variant="link" onClick={ () => setAsking( 'writing' ) }>
					{ __( 'Ask a question about it', 'deskside' ) }
				</Button>
			</>
		);
	}
	return (
		<WordsStep
			title={ __( 'Ask about this quote', 'deskside' ) }
			label={ __( 'Your question', 'deskside' ) }
			action={ __( 'Send the question', 'deskside' ) }
			max={ 5000 }
			busy={ asking === 'sending' }
			onSend={ ( words ) => void send( words ) }
			onBack={ () => setAsking( 'no' ) }
		>
			{ asking !== 'writing' && asking !== 'sending' && (
				<ProblemNotice code={ asking } />
			) }
		</WordsStep>
	);
}
