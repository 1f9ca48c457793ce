import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { DeskQuote } from '../../contract/desk-quote.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { clashSentence } from './clash-sentence.ts';
import type { QuoteFormValue } from './quote-form-value.ts';

interface Props {
	/** As it is now. */
	quote: DeskQuote;
	onUpdate: ( change: Partial< QuoteFormValue > ) => void;
}

/** Somebody came first: who and what, that nothing is lost, and how to go on with what was typed. */
export function ClashSteps( { quote, onUpdate }: Props ) {
	return (
		<div role="alert">
			<Notice
				status="warning"
				isDismissible={ false }
				spokenMessage={ null }
			>
				<p>{ clashSentence( quote ) }</p>
				<p>
					{ __(
						'Nothing of yours was sent, and nothing is lost: what you wrote stands here still. The quote as it is now is shown above.',
						'deskside'
					) }
				</p>
				<div className="deskside-buttons">
					{ step( quote, onUpdate ) }
				</div>
			</Notice>
		</div>
	);
}

function step( quote: DeskQuote, onUpdate: Props[ 'onUpdate' ] ) {
	if ( quote.status === 'draft' ) {
		return (
			<Button
				variant="secondary"
				onClick={ () =>
					onUpdate( { kind: 'draft', seen: quote.draft_sha256 } )
				}
			>
				{ __( 'Put mine in its place', 'deskside' ) }
			</Button>
		);
	}
	if ( quote.status === 'sent' ) {
		return (
			<Button
				variant="secondary"
				onClick={ () =>
					onUpdate( { kind: 'revise', seen: quote.versions.length } )
				}
			>
				{ __( 'Make mine the next version', 'deskside' ) }
			</Button>
		);
	}
	return (
		<Button
			variant="secondary"
			onClick={ () =>
				onUpdate( {
					kind: 'new',
					quoteId: `quo_${ newUlid() }`,
					seen: null,
				} )
			}
		>
			{ __( 'Make mine a new quote', 'deskside' ) }
		</Button>
	);
}
